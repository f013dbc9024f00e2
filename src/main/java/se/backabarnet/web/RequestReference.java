package se.backabarnet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short reference that stands in every line logged meanwhile and on the error page, so that what a
 * person reads out over the telephone leads to the right lines.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestReference extends OncePerRequestFilter {

    static final String NAME = "reference";

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final int BITS = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The reference of a request that is being answered. */
    public static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** Whether this thread answers a request. */
    public static boolean isAtWork() {
        return MDC.get(NAME) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reference = newReference();
        request.setAttribute(ATTRIBUTE, reference);
        MDC.put(NAME, reference);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }

    private static String newReference() {
        long number = RANDOM.nextLong() >>> (Long.SIZE - BITS);
        String text =
                String.format("%8s", Long.toString(number, Character.MAX_RADIX)).replace(' ', '0');
        return text.toUpperCase(Locale.ROOT);
    }
}
