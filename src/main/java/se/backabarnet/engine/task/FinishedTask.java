package se.backabarnet.engine.task;

import java.time.Instant;
import java.util.Collection;

/** A task that somebody completed. */
record FinishedTask(Collection<String> groups, String who, Instant at) {}
