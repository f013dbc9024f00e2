package se.backabarnet.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.backabarnet.Groups;

/**
 * A point as it stands now.
 *
 * @param candidateGroups the groups that do it, separated by commas
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

    /** The groups that do it. */
    public List<String> groups() {
        return List.of(candidateGroups.split(","));
    }

    /** The roles that do it. */
    public List<String> roles() {
        return groups().stream().map(Groups::roleOf).toList();
    }
}
