package se.backabarnet.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A wording of the agreement.
 *
 * @param id null for the one that comes with the application
 * @param number 0 for the one that comes with the application, then counted per edition
 */
record WordingView(UUID id, String edition, int number, String html, Instant uploadedAt, String uploadedBy) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The Swedish day on which it was uploaded; null for the one that comes with the application. */
    public LocalDate day() {
        return uploadedAt == null ? null : LocalDate.ofInstant(uploadedAt, SWEDEN);
    }
}
