package se.backabarnet.account;

import java.time.Duration;

/** Why somebody gets a link to choose a password, and how long the link is valid. */
enum LinkPurpose {
    INVITATION("invitation", Duration.ofDays(7)),
    FORGOTTEN("password", Duration.ofDays(1));

    private final String words;
    private final Duration validFor;

    LinkPurpose(String words, Duration validFor) {
        this.words = words;
        this.validFor = validFor;
    }

    /** The key of the letter's words. */
    String words() {
        return words;
    }

    Duration validFor() {
        return validFor;
    }
}
