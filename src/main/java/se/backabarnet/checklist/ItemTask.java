package se.backabarnet.checklist;

import java.util.UUID;

/**
 * A task that has appeared for a point.
 *
 * @param position the point's place in the model, for lists
 * @param candidateGroups the groups that do it, separated by commas
 * @param form the id of the form that asks for its answers
 * @param requires the names of what must be there before it is done, separated by blanks; null for nothing
 */
public record ItemTask(
        String taskId,
        UUID rolloutId,
        int phase,
        String itemId,
        int position,
        String label,
        String candidateGroups,
        String form,
        String requires) {}
