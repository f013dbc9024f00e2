package se.backabarnet.account;

import java.time.Instant;

/**
 * What a link is worth.
 *
 * @param email whose password it lets choose; null when it does not
 */
record LinkState(Kind kind, String email) {

    static final LinkState UNKNOWN = new LinkState(Kind.UNKNOWN, null);

    enum Kind {
        VALID,
        USED,
        EXPIRED,
        UNKNOWN
    }

    static LinkState of(AccountLink link, String email, Instant now) {
        if (link.isUsed()) {
            return new LinkState(Kind.USED, null);
        }
        return link.isExpired(now) ? new LinkState(Kind.EXPIRED, null) : new LinkState(Kind.VALID, email);
    }

    boolean isValid() {
        return kind == Kind.VALID;
    }
}
