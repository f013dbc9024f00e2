package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else looks at it, a path that means another one: with plain letters or digits spelled as
 * escapes, with parameters, empty segments or steps upwards. Tomcat resolves all that when it looks for the servlet, the
 * engine's web applications do not when they look for their rules, and no honest client sends it. An application that the
 * engine does not have is missing here already: the engine would fail over its page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlainPathFilter extends OncePerRequestFilter {

    private static final Pattern NOT_PLAIN =
            Pattern.compile("%(2[5eEfF]|3[0-9bB]|[46][1-9a-fA-F]|[57][0-9aAcC])|;|//|/\\.{1,2}(/|$)");

    private static final Pattern NO_APP =
            Pattern.compile("^/camunda/app/(?!(?:admin|cockpit|tasklist|welcome)(?:/|$)).+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NOT_PLAIN.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (NO_APP.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
