package se.backabarnet.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One thing that happened to a point.
 *
 * @param happened APPEARED, STARTED, RELEASED, COMPLETED, SENT_BACK or REOPENED
 * @param source where it is known from that the point was reached before the rollout, null when it was done in a task
 * @param who the user id, null when the engine did it
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 */
public record ItemEvent(
        String itemId,
        String happened,
        ItemStatus status,
        Instant at,
        String who,
        String onBehalfOf,
        String reason,
        LocalDate date,
        String source,
        String comment,
        Map<String, Object> answers) {}
