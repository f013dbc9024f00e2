package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends a person whose login did not work back to the login page with a reason and her name. A page that was left open
 * until its session ended is no attack either: a login page is shown anew, and a form leads to the login and back to where
 * it was filled in, where {@code kept.js} has what was written.
 */
class LoginForm implements AuthenticationFailureHandler, AccessDeniedHandler {

    static final String NAME = "username";

    private static final Logger LOG = LoggerFactory.getLogger(LoginForm.class);

    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();
    private final VisitedPage visited;
    private final RequestMatcher open;

    /** @param open what needs no login, and is therefore not reached by one */
    LoginForm(VisitedPage visited, RequestMatcher open) {
        this.visited = visited;
        this.open = open;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        outcomeOf(refused, request.getParameter(NAME)).rememberFor(request);
        response.sendRedirect(request.getContextPath() + LoginOutcome.PAGE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, jakarta.servlet.ServletException {
        if (refused instanceof CsrfException && isLoginOrLogout(request)) {
            LoginOutcome.pageTooOld(request.getParameter(NAME)).rememberFor(request);
            response.sendRedirect(request.getContextPath() + LoginOutcome.PAGE);
        } else if (refused instanceof CsrfException && isFormOfEndedSession(request)) {
            LoginOutcome.sessionEnded().rememberFor(request);
            visited.saveWhereFilledIn(request);
            response.sendRedirect(request.getContextPath() + LoginOutcome.PAGE);
        } else {
            // the error page says another thing of a form that was too old than of a role that is missing
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, refused);
            errorPage.handle(request, response, refused);
        }
    }

    private static LoginOutcome outcomeOf(AuthenticationException refused, String name) {
        if (refused instanceof LoginThrottledException throttled) {
            return LoginOutcome.wait(throttled.seconds(), name);
        }
        if (refused instanceof BadCredentialsException) {
            return LoginOutcome.wrong(name);
        }
        LOG.error("A login could not be checked", refused);
        return LoginOutcome.failed(name);
    }

    /** What a script sent waits for no page. */
    private boolean isFormOfEndedSession(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return SecurityContextHolder.getContext().getAuthentication() == null
                && !open.matches(request)
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isLoginOrLogout(HttpServletRequest request) {
        return LoginOutcome.PAGE.equals(request.getServletPath()) || "/logout".equals(request.getServletPath());
    }
}
