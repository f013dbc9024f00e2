package se.backabarnet.evidence;

import java.time.Instant;
import java.util.UUID;
import se.backabarnet.Swedish;

/**
 * A file that was added to a point.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param addedBy the user id
 * @param addedOnBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 * @param removedBy the user id of whoever removed it, null while it is there
 */
public record EvidenceView(
        UUID id,
        UUID rolloutId,
        String itemId,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        String addedOnBehalfOf,
        Instant addedAt,
        String removedBy,
        String removedOnBehalfOf,
        Instant removedAt) {

    private static final long KILO = 1000;

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** The size as people write it, such as {@code 1,4 MB}. */
    public String shownSize() {
        if (size < KILO) {
            return size + " byte";
        }
        return size < KILO * KILO
                ? Math.round((double) size / KILO) + " kB"
                : String.format(Swedish.LOCALE, "%.1f MB", (double) size / (KILO * KILO));
    }
}
