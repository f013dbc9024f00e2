package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Sends a person whose login did not work back to the login page with a reason and her name. A login page that was left
 * open until its session ended is no attack either: it is shown anew.
 */
class LoginForm implements AuthenticationFailureHandler, AccessDeniedHandler {

    static final String NAME = "username";

    private static final Logger LOG = LoggerFactory.getLogger(LoginForm.class);

    private final AccessDeniedHandler errorPage = new AccessDeniedHandlerImpl();

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
        } else {
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

    private static boolean isLoginOrLogout(HttpServletRequest request) {
        return LoginOutcome.PAGE.equals(request.getServletPath()) || "/logout".equals(request.getServletPath());
    }
}
