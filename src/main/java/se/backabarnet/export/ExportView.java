package se.backabarnet.export;

import java.time.Instant;
import java.util.UUID;

/**
 * An archive that was asked for.
 *
 * @param doneSteps of {@code allSteps}, which is 0 while nobody knows
 * @param size in bytes, null while it is not done
 */
public record ExportView(
        UUID id,
        UUID rolloutId,
        String requestedBy,
        Instant requestedAt,
        ExportState state,
        int doneSteps,
        int allSteps,
        Instant finishedAt,
        Long size) {}
