package se.backabarnet.agreement;

import java.util.UUID;

/**
 * What somebody is about to put her name to.
 *
 * @param forWhom the party, or the board, for which she signs
 * @param sha256 the checksum of the file that she has read
 */
public record SigningRequest(UUID rolloutId, String userId, String forWhom, String sha256) {}
