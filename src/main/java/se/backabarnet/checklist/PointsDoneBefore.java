package se.backabarnet.checklist;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutStarted;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Records, when a rollout starts, which points its area had reached before. They are part of the record from the first
 * moment, whatever their phase; the task that a model makes for one is completed as soon as it appears.
 */
@Component
class PointsDoneBefore {

    private final ChecklistItemRepository items;
    private final ChecklistEventRepository events;
    private final ModelPoints models;
    private final RolloutService rollouts;
    private final Clock clock;

    PointsDoneBefore(
            ChecklistItemRepository items,
            ChecklistEventRepository events,
            ModelPoints models,
            RolloutService rollouts,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.models = models;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    @EventListener
    void record(RolloutStarted started) {
        List<PointDone> done = PointDone.read(started.request().pointsDone(), clock);
        if (done.isEmpty()) {
            return;
        }
        RolloutSummary rollout = rollouts.get(started.rolloutId());
        List<ModelPoint> known = models.of(rollout.edition());
        Set<String> seen = new HashSet<>();
        for (PointDone point : done) {
            ModelPoint model = find(point, known);
            if (!seen.add(model.itemId())) {
                throw point.refused("punkten ”" + model.label() + "” finns redan på en annan rad.");
            }
            ChecklistItem item = items.save(new ChecklistItem(rollout, model, point));
            events.save(new ChecklistEvent(
                    item.view(), null, ChecklistEvent.COMPLETED, clock.instant(), started.who(), null));
        }
    }

    private static ModelPoint find(PointDone done, List<ModelPoint> known) {
        List<ModelPoint> found = known.stream()
                .filter(model ->
                        model.itemId().equals(done.point()) || model.label().equalsIgnoreCase(done.point()))
                .toList();
        if (found.isEmpty()) {
            throw done.refused("ingen punkt heter ”" + done.point() + "”. Skriv namnet som det står på checklistan.");
        }
        if (found.size() > 1) {
            throw done.refused("flera faser har en punkt som heter ”" + done.point() + "”. Skriv i stället "
                    + String.join(
                            " eller ", found.stream().map(ModelPoint::itemId).toList())
                    + ".");
        }
        return found.get(0);
    }
}
