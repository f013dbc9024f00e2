package se.backabarnet.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.security.RequestThrottle;

/** Asks for the password. Failures count even when the caller's transaction is rolled back because of them. */
@Component
class PasswordCheck implements IdentityCheck {

    private final Directory directory;
    private final RequestThrottle throttle;

    PasswordCheck(Directory directory, RequestThrottle throttle) {
        this.directory = directory;
        this.throttle = throttle;
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean passwordIs(String userId, String password) {
        RequestThrottle.Try attempt = throttle.attempt("identity", userId);
        boolean right = password != null && directory.passwordIs(userId, password);
        attempt.went(right);
        return right;
    }
}
