package se.backabarnet.checklist;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A point as it stands now.
 *
 * @param taskId the task in which it is done, null when there is none
 * @param reason why it was sent back or reopened, null when it was not
 * @param source where it is known from that the point was reached before the rollout, null when it was done in a task
 * @param answers the form's fields; those of an earlier round while the point is being done again
 */
public record ItemView(
        UUID rolloutId,
        String itemId,
        int phase,
        String label,
        String candidateGroups,
        String form,
        ItemStatus status,
        String taskId,
        String assignee,
        String reason,
        LocalDate date,
        boolean beforeStart,
        String source,
        String comment,
        Map<String, Object> answers) {

    public boolean isCompleted() {
        return status.isCompleted();
    }
}
