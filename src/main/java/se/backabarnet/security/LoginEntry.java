package se.backabarnet.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the login page, which says so when there was a login that is no more. */
class LoginEntry extends LoginUrlAuthenticationEntryPoint {

    LoginEntry() {
        super(LoginOutcome.PAGE);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException, ServletException {
        boolean gone = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (gone && request.getSession().getAttribute(LoginOutcome.ATTRIBUTE) == null) {
            LoginOutcome.ended().rememberFor(request);
        }
        super.commence(request, response, authentication);
    }
}
