package se.backabarnet.interest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link to a registration, or a letter about it.
 *
 * @param validUntil null until its token was made
 * @param usedAt null while it was not used or replaced
 */
record InterestLink(UUID id, UUID interestId, LinkPurpose purpose, OffsetDateTime validUntil, OffsetDateTime usedAt) {

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isOver(Instant now) {
        return validUntil == null || !validUntil.toInstant().isAfter(now);
    }
}
