package se.backabarnet.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many logins have failed: this one was not even tried. It may be tried again after {@link #seconds()}. */
class LoginThrottledException extends AuthenticationException {

    private final long seconds;

    LoginThrottledException(Duration wait) {
        super("Too many failed logins");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
