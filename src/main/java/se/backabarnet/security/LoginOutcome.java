package se.backabarnet.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What the login page says the next time it is shown, and the name that was typed, which it fills in again.
 *
 * @param message key of the message, such as {@code login.wrong}
 * @param number how many seconds to wait, or hours a login lasts, for messages that say so
 */
record LoginOutcome(String message, long number, String name) implements Serializable {

    static final String PAGE = "/login";
    static final String LOGGED_OUT = "utloggad";
    static final String PASSWORD_CHOSEN = "losenord";
    static final String LEFT = "borttagen";
    private static final Set<String> NO_PROBLEM = Set.of(
            "login.loggedOut",
            "login.passwordChosen",
            "login.left",
            "login.sessionEnded",
            "login.ended",
            "login.lastedLongest");

    static final String ATTRIBUTE = LoginOutcome.class.getName();

    static LoginOutcome wrong(String name) {
        return new LoginOutcome("login.wrong", 0, name);
    }

    static LoginOutcome wait(long seconds, String name) {
        return new LoginOutcome("login.wait", seconds, name);
    }

    static LoginOutcome failed(String name) {
        return new LoginOutcome("login.failed", 0, name);
    }

    static LoginOutcome pageTooOld(String name) {
        return new LoginOutcome("login.pageTooOld", 0, name);
    }

    static LoginOutcome sessionEnded() {
        return new LoginOutcome("login.sessionEnded", 0, null);
    }

    static LoginOutcome ended() {
        return new LoginOutcome("login.ended", 0, null);
    }

    static LoginOutcome lastedLongest(Duration longest) {
        return new LoginOutcome("login.lastedLongest", longest.toHours(), null);
    }

    static LoginOutcome loggedOut() {
        return new LoginOutcome("login.loggedOut", 0, null);
    }

    static LoginOutcome passwordChosen() {
        return new LoginOutcome("login.passwordChosen", 0, null);
    }

    static LoginOutcome left() {
        return new LoginOutcome("login.left", 0, null);
    }

    public boolean isProblem() {
        return !NO_PROBLEM.contains(message);
    }

    void rememberFor(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }
}
