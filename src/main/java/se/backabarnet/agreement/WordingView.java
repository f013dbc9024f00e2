package se.backabarnet.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import se.backabarnet.SwedishTime;

/**
 * A wording of the agreement.
 *
 * @param id null for the one that comes with the application
 * @param number 0 for the one that comes with the application, then counted per edition
 */
record WordingView(UUID id, String edition, int number, String html, Instant uploadedAt, String uploadedBy) {

    /** The Swedish day on which it was uploaded; null for the one that comes with the application. */
    public LocalDate day() {
        return uploadedAt == null ? null : SwedishTime.day(uploadedAt);
    }
}
