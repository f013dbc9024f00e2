package se.backabarnet.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link by which a person chooses a password.
 *
 * @param expiresAt null until it was mailed
 * @param usedAt null while it was not used or replaced
 */
record AccountLink(
        UUID id, String userId, LinkPurpose purpose, String askedBy, OffsetDateTime expiresAt, OffsetDateTime usedAt) {

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.toInstant().isAfter(now);
    }
}
