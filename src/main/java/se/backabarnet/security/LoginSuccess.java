package se.backabarnet.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Begins the life of a login, knows its device from now on, and leads to the page that was wanted before it. */
class LoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionLife life;
    private final KnownDevices devices;

    LoginSuccess(VisitedPage visited, SessionLife life, KnownDevices devices) {
        this.life = life;
        this.devices = devices;
        setRequestCache(visited);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authenticated)
            throws ServletException, IOException {
        life.begin(request);
        devices.remember(authenticated.getName(), request, response);
        super.onAuthenticationSuccess(request, response, authenticated);
    }
}
