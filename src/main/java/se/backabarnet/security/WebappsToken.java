package se.backabarnet.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a call of the engine's web applications that carries another token than the session's: from another site, or from
 * a tab that was open before the last login. Their own filter would end the session for it, which is not the fault of whoever
 * is logged in now. The header tells the tab to load itself anew.
 */
class WebappsToken extends OncePerRequestFilter {

    private final RequestMatcher webapps;

    WebappsToken(RequestMatcher webapps) {
        this.webapps = webapps;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !webapps.matches(request)
                || CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                        .matcher(request.getMethod())
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (token == null || !token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, CsrfConstants.CSRF_TOKEN_HEADER_REQUIRED);
            throw new CsrfException("The token of the web applications is none of this session");
        }
        chain.doFilter(request, response);
    }
}
