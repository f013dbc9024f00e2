package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a login with the form comes from: the address, and the device when it is known for the name that was typed. */
public class LoginDetails extends WebAuthenticationDetails {

    private final String device;

    private LoginDetails(HttpServletRequest request, String device) {
        super(request);
        this.device = device;
    }

    static LoginDetails of(HttpServletRequest login, KnownDevices devices) {
        String name = login.getParameter(LoginForm.NAME);
        return new LoginDetails(
                login, name == null ? null : devices.find(name, login).orElse(null));
    }

    /** Its number, or null. */
    String device() {
        return device;
    }
}
