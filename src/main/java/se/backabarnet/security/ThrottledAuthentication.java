package se.backabarnet.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the throttle before a password is checked and tells it the outcome, for the login form and for Basic alike. */
class ThrottledAuthentication implements AuthenticationManager {

    private final AuthenticationProvider passwords;
    private final LoginThrottle throttle;

    ThrottledAuthentication(AuthenticationProvider passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        LoginThrottle.Attempt attempt = throttle.admit(login.getName(), addressOf(login), deviceOf(login));
        Authentication authenticated;
        try {
            authenticated = passwords.authenticate(login);
        } catch (BadCredentialsException wrong) {
            attempt.failed();
            throw wrong;
        }
        attempt.succeeded();
        return authenticated;
    }

    private static String deviceOf(Authentication login) {
        return login.getDetails() instanceof LoginDetails details ? details.device() : null;
    }

    private static String addressOf(Authentication login) {
        return Optional.ofNullable(login.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(WebAuthenticationDetails.class::cast)
                .map(WebAuthenticationDetails::getRemoteAddress)
                .orElse("");
    }
}
