package se.backabarnet.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Begins the life of a login, and leads to the page that was wanted before it. */
class LoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionLife life;

    LoginSuccess(VisitedPage visited, SessionLife life) {
        this.life = life;
        setRequestCache(visited);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authenticated)
            throws ServletException, IOException {
        life.begin(request);
        super.onAuthenticationSuccess(request, response, authenticated);
    }
}
