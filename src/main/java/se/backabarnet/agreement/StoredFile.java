package se.backabarnet.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept, without its content.
 *
 * @param storedBy null when the application made it by itself
 */
record StoredFile(UUID id, String name, String mediaType, int size, String sha256, Instant storedAt, String storedBy) {}
