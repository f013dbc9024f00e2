package se.backabarnet.engine.task;

import java.time.Instant;
import java.util.Collection;

/**
 * A task that somebody completed.
 *
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 */
record FinishedTask(Collection<String> groups, String who, String onBehalfOf, Instant at) {

    FinishedTask(Collection<String> groups, String who, Instant at) {
        this(groups, who, null, at);
    }
}
