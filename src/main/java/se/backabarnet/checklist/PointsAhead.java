package se.backabarnet.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a rollout's whole checklist holds beyond the phases that have begun.
 *
 * @param points those of each edition's newest models
 */
public record PointsAhead(Map<String, List<ModelPoint>> points) {

    /** How many points the phases after this one have. */
    public int after(int phase, String edition) {
        return (int) points.getOrDefault(edition, List.of()).stream()
                .filter(point -> point.phase() > phase)
                .count();
    }

    /** How many points a rollout in this phase has in all, but for those that are "Ej aktuellt". */
    public int whole(int phase, String edition, Collection<ItemView> recorded) {
        long begun = recorded.stream()
                .filter(item -> item.phase() <= phase && item.status() != ItemStatus.NOT_APPLICABLE)
                .count();
        return (int) begun + after(phase, edition);
    }
}
