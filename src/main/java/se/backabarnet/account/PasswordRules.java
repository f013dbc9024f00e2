package se.backabarnet.account;

import java.util.Optional;

/** What a password must be: long. Signs of several kinds are not asked for, they make passwords hard for people only. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRules() {}

    /** The key of what is wrong with it, or nothing. */
    static Optional<String> problemOf(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("account.password.long");
        }
        if (password.strip().equalsIgnoreCase(email)) {
            return Optional.of("account.password.email");
        }
        return Optional.empty();
    }
}
