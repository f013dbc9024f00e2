package se.backabarnet.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/** What is recorded about the points of the checklists: how each stands now, and everything that happened to it. */
@Service
@Transactional(readOnly = true)
public class Checklist {

    private final ChecklistItemRepository items;
    private final ChecklistEventRepository events;

    Checklist(ChecklistItemRepository items, ChecklistEventRepository events) {
        this.items = items;
        this.events = events;
    }

    /** In the order of phases and models. */
    public List<ItemView> items(UUID rolloutId) {
        return items.findByRollout(rolloutId).stream().map(ChecklistItem::view).toList();
    }

    public List<ItemView> items(UUID rolloutId, int phase) {
        return items.findByPhase(rolloutId, phase).stream()
                .map(ChecklistItem::view)
                .toList();
    }

    /** The points of several rollouts, by rollout; one statement. */
    public Map<UUID, List<ItemView>> itemsOf(Collection<UUID> rolloutIds) {
        return items.findByRollouts(rolloutIds).stream()
                .map(ChecklistItem::view)
                .collect(Collectors.groupingBy(ItemView::rolloutId));
    }

    /** Who completed each point of several rollouts last; one statement. */
    public List<DoneBy> doneBy(Collection<UUID> rolloutIds) {
        return events.findLastDone(rolloutIds);
    }

    /** Empty when the rollout has no such point, or not yet. */
    public Optional<ItemView> find(UUID rolloutId, String itemId) {
        return items.findById(new ChecklistItem.Key(rolloutId, itemId)).map(ChecklistItem::view);
    }

    /** @throws RefusedException when the rollout has no such point */
    public ItemView item(UUID rolloutId, String itemId) {
        return find(rolloutId, itemId).orElseThrow(() -> new RefusedException("Punkten finns inte."));
    }

    /** The points of a phase that are to be done again: not completed, and without a task yet. */
    public Collection<String> toRedo(UUID rolloutId, int phase) {
        return items.findByPhase(rolloutId, phase).stream()
                .filter(item -> !item.status().isCompleted() && item.taskId() == null)
                .map(item -> item.getId().itemId())
                .toList();
    }

    /** The point that is done in a task. */
    public Optional<ItemView> byTask(String taskId) {
        return items.findByTaskId(taskId).map(ChecklistItem::view);
    }

    /** How, and in which point, a task that is gone was completed. */
    public Optional<FinishedItem> completionOf(String taskId) {
        return events.findFirstByTaskIdAndHappened(taskId, ChecklistEvent.COMPLETED)
                .map(event -> new FinishedItem(
                        item(event.rolloutId(), event.itemId()), event.who(), event.onBehalfOf(), event.at()));
    }

    /** Everything that happened to the rollout's points, oldest first. */
    public List<ItemEvent> history(UUID rolloutId) {
        return events.findByRolloutIdOrderByAtAscIdAsc(rolloutId).stream()
                .map(ChecklistEvent::view)
                .toList();
    }

    /** Everything that happened to one point, oldest first. */
    public List<ItemEvent> history(UUID rolloutId, String itemId) {
        return events.findByRolloutIdAndItemIdOrderById(rolloutId, itemId).stream()
                .map(ChecklistEvent::view)
                .toList();
    }
}
