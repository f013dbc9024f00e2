package se.backabarnet.security;

import java.util.List;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;

/**
 * Slows down what anybody may ask for without logging in, and checks of a password elsewhere than at the login, by the rule
 * for failed logins. Each kind of asking is counted on its own, so that one never holds up another.
 */
@Component
public class RequestThrottle {

    private final LoginThrottle throttle;
    private final LoginThrottleProperties limits;
    private final MessageSourceAccessor messages;

    RequestThrottle(LoginThrottle throttle, LoginThrottleProperties limits, MessageSourceAccessor messages) {
        this.throttle = throttle;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * Counts a request, whatever comes of it, about one subject (an address, say) and from one network address.
     *
     * @throws RefusedException when too many have come; says how long to wait
     */
    public void count(String action, String subject, String address) {
        admit(List.of(
                        LoginSubject.nameAt(action + " " + subject, address, limits.failuresPerName()),
                        LoginSubject.address(action, address, limits.failuresPerAddress())))
                .failed();
    }

    /**
     * Lets something be tried that counts only when it fails.
     *
     * @throws RefusedException when it has failed too often; says how long to wait
     */
    public Try attempt(String action, String subject) {
        LoginThrottle.Attempt attempt =
                admit(List.of(LoginSubject.nameAt(action + " " + subject, "", limits.failuresPerName())));
        return succeeded -> {
            if (succeeded) {
                attempt.succeeded();
            } else {
                attempt.failed();
            }
        };
    }

    private LoginThrottle.Attempt admit(List<LoginSubject> subjects) {
        try {
            return throttle.admit(subjects);
        } catch (LoginThrottledException wait) {
            throw new RefusedException(messages.getMessage("refused.tooMany", new Object[] {wait.seconds()}));
        }
    }

    /** Something that may be tried; whoever tries it tells how it went. */
    @FunctionalInterface
    public interface Try {

        void went(boolean succeeded);
    }
}
