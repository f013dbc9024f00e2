package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what somebody who is not logged in sends to where one has to be, as a form of an ended login, and before anything
 * of it is read: the token against forged requests, which is looked for first otherwise, stands in the body.
 */
class StrangerGate extends OncePerRequestFilter {

    private final RequestMatcher open;
    private final AccessDeniedHandler refusal;

    /** @param open what needs no login, or is refused without a look into its body anyway */
    StrangerGate(RequestMatcher open, AccessDeniedHandler refusal) {
        this.open = open;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) || open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Person) {
            chain.doFilter(request, response);
        } else {
            refusal.handle(request, response, new MissingCsrfTokenException(null));
        }
    }
}
