package se.backabarnet.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A wording of the agreement.
 *
 * @param id null for the one that comes with the application
 * @param number 0 for the one that comes with the application, then counted per edition
 */
record WordingView(UUID id, String edition, int number, String html, Instant uploadedAt, String uploadedBy) {}
