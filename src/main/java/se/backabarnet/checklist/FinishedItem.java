package se.backabarnet.checklist;

import java.time.Instant;

/** Who completed a point in a certain task, and when. */
public record FinishedItem(ItemView item, String who, String onBehalfOf, Instant at) {}
