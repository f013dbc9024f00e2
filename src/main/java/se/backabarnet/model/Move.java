package se.backabarnet.model;

import java.util.List;
import java.util.stream.Collectors;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoint;

/**
 * What moving one process of a rollout to the newest version of its model comes to.
 *
 * @param kept the tasks that are open, and stay so
 * @param added the points that the newest version has and the rollout does not
 * @param gone the points that the rollout has and the newest version does not
 * @param failedJobs how many of its jobs have failed for good and are tried again
 */
public record Move(
        RunningModel model,
        Standing standing,
        List<Kept> kept,
        List<Added> added,
        List<ItemView> gone,
        long failedJobs) {

    /**
     * A task that stays open.
     *
     * @param item the point that is done in it; null for none
     * @param label what the point is called from now on; null when that stays
     * @param groups who does it from now on; empty when that stays
     * @param form whether another form asks for its answers from now on
     * @param released whether the one who has taken it has none of the new roles and therefore lets it go
     */
    public record Kept(
            OpenTask task, ItemView item, String label, List<String> groups, boolean form, boolean released) {

        public boolean changes() {
            return label != null || !groups.isEmpty() || form;
        }

        boolean isRetold() {
            return label != null || !groups.isEmpty();
        }
    }

    /** @param groups who does it */
    public record Added(ModelPoint point, List<String> groups) {}

    /** Whether new points become tasks at once. */
    public boolean opensPoints() {
        return standing.opensPoints() && !added.isEmpty();
    }

    /** Whether a sign-off that has been asked for is withdrawn. */
    public boolean withdrawsClosing() {
        return standing == Standing.CLOSING && !added.isEmpty();
    }

    /** What a person has agreed to when she has seen this. */
    String agreed() {
        return model.instanceId()
                + " " + model.target()
                + " " + standing
                + added.stream().map(each -> " " + each.point().itemId()).collect(Collectors.joining());
    }
}
