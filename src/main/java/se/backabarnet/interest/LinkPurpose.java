package se.backabarnet.interest;

import java.time.Duration;

/** What a link leads to, and how long. The words of its letter are {@code letter.interest.<name>}. */
enum LinkPurpose {
    DRAFT(Duration.ofDays(90)),
    CONFIRMATION(Duration.ofDays(7)),
    COMPLETION(Duration.ofDays(90)),
    ACCEPTED(Duration.ZERO),
    DECLINED(Duration.ZERO);

    private final Duration validFor;

    LinkPurpose(Duration validFor) {
        this.validFor = validFor;
    }

    Duration validFor() {
        return validFor;
    }
}
