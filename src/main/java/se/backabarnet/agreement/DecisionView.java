package se.backabarnet.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.backabarnet.SwedishTime;

/**
 * What one decided about a document.
 *
 * @param signer {@code check}, {@code board} or a party's id
 * @param outcome APPROVED, RETURNED, SIGNED or REFUSED
 * @param sha256 the checksum of the document it is about
 */
record DecisionView(
        UUID documentId,
        String signer,
        String outcome,
        String whoName,
        String forWhom,
        String role,
        String place,
        String reason,
        String method,
        String sha256,
        Instant at) {

    /** The Swedish day on which it was decided. */
    public LocalDate day() {
        return SwedishTime.day(at);
    }

    public boolean isSigned() {
        return outcome.equals("SIGNED");
    }
}
