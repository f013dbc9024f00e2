package se.backabarnet.checklist;

import java.util.UUID;

/**
 * Who completed a point last.
 *
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 */
public record DoneBy(UUID rolloutId, String itemId, String who, String onBehalfOf) {}
