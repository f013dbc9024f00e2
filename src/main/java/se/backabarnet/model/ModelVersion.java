package se.backabarnet.model;

import java.time.Instant;

/**
 * One version of a model.
 *
 * @param file the name of the file that was deployed
 * @param deploymentId what was deployed together with it has the same
 * @param deploymentName null when the one who deployed it gave none
 * @param shipped whether it came with the application
 * @param deployedBy the user id; null when the application did it, or when it is not known any more
 * @param running how many instances of a process are on this version now
 */
public record ModelVersion(
        int version,
        String file,
        String deploymentId,
        String deploymentName,
        boolean shipped,
        Instant deployedAt,
        String deployedBy,
        int running) {}
