package se.backabarnet.checklist;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;
import se.backabarnet.account.AbsenceService;
import se.backabarnet.rollout.RolloutEngine;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Records what happens to the points of the checklists. Every change leaves an event; nothing is overwritten. What is recorded
 * is read through {@link Checklist}.
 */
@Service
@Transactional
public class ChecklistService {

    private final ChecklistItemRepository items;
    private final ChecklistEventRepository events;
    private final RolloutService rollouts;
    private final RolloutEngine engine;
    private final ItemRequirements requirements;
    private final AbsenceService absences;
    private final Clock clock;

    ChecklistService(
            ChecklistItemRepository items,
            ChecklistEventRepository events,
            RolloutService rollouts,
            RolloutEngine engine,
            ItemRequirements requirements,
            AbsenceService absences,
            Clock clock) {
        this.items = items;
        this.events = events;
        this.rollouts = rollouts;
        this.engine = engine;
        this.requirements = requirements;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * A task has appeared for a point, the first time or again.
     *
     * @return whether anything is left to do in it: not when the point was reached before the rollout began and what it
     *     requires is there
     * @throws RefusedException when the point's phase is not open, or another one is named: the law, whoever made the task
     */
    public boolean appeared(ItemTask task) {
        if (!task.itemId().startsWith("Item_P" + task.phase() + "_")) {
            throw new RefusedException("Punkten " + task.itemId() + " hör inte till fas " + task.phase() + ".");
        }
        rollouts.requireOpen(task.rolloutId(), task.phase());
        ChecklistItem item = items.findById(new ChecklistItem.Key(task.rolloutId(), task.itemId()))
                .orElse(null);
        if (item == null) {
            item = items.save(new ChecklistItem(task));
        } else {
            item.require(task.requires());
            if (item.isDoneBefore()) {
                Optional<String> missing = requirements.missing(task.requires(), task.rolloutId(), item.completion());
                if (missing.isEmpty()) {
                    return false;
                }
                item.sendBack(missing.get());
            }
            item.appearAgain(task.taskId());
        }
        record(item, task.taskId(), ChecklistEvent.APPEARED, null);
        return true;
    }

    /** Somebody took the point's task, or ({@code assignee} null) let it go. */
    public void assigned(String taskId, String assignee, String who) {
        items.findByTaskId(taskId).ifPresent(item -> {
            item.assign(assignee);
            record(item, taskId, assignee == null ? ChecklistEvent.RELEASED : ChecklistEvent.STARTED, who);
        });
    }

    /**
     * @throws RefusedException when date, status or reason do not hold, or what the point requires is not there; nothing is
     *     changed then
     */
    public void completed(String taskId, Completion completion, String who) {
        ChecklistItem item = items.findByTaskId(taskId)
                .orElseThrow(() -> new IllegalStateException("no point belongs to task " + taskId));
        UUID rolloutId = item.getId().rolloutId();
        completion.check(rollouts.beganOn(rolloutId), rollouts.beganOn(rolloutId, item.phase()), clock);
        requirements.check(item.requires(), rolloutId, completion);
        item.complete(completion);
        record(item, taskId, ChecklistEvent.COMPLETED, who);
    }

    /**
     * Points that readiness, the sign-off or the gate did not accept are to be done again.
     *
     * @param reasons by item id, why
     * @param onBehalfOf the user id of the absent person for whom the one who decided stood in, or null
     * @throws RefusedException when an id is none of the rollout's points in that phase
     */
    public void sendBack(UUID rolloutId, int phase, Map<String, String> reasons, String who, String onBehalfOf) {
        List<ChecklistItem> found = items.findAll(rolloutId, reasons.keySet()).stream()
                .filter(item -> item.phase() == phase)
                .toList();
        if (found.size() != reasons.size()) {
            throw new RefusedException(
                    "Någon av punkterna " + String.join(", ", reasons.keySet()) + " finns inte i fas " + phase + ".");
        }
        found.forEach(item -> {
            item.sendBack(reasons.get(item.getId().itemId()));
            record(item, null, ChecklistEvent.SENT_BACK, who, onBehalfOf);
        });
    }

    /** A phase runs on another version of its model from now on. What is done stays as it was done. */
    public void follow(RolloutSummary rollout, Collection<ModelPoint> models) {
        Map<String, ModelPoint> byId = models.stream().collect(Collectors.toMap(ModelPoint::itemId, model -> model));
        items.findAll(rollout.id(), byId.keySet()).stream()
                .filter(item -> !item.status().isCompleted())
                .forEach(item -> item.follow(byId.get(item.getId().itemId()), rollout.area()));
    }

    /**
     * Reopens a completed point while its phase is open; its people get it as a task with the reason.
     *
     * @throws RefusedException when the phase is closed, the point is not completed, or the reason says too little
     */
    public void reopen(UUID rolloutId, String itemId, String reason, String who) {
        ChecklistItem item = items.findById(new ChecklistItem.Key(rolloutId, itemId))
                .orElseThrow(() -> new RefusedException("Punkten finns inte."));
        rollouts.requireOpen(rolloutId, item.phase());
        String why = Reason.checked(reason, "Skriv varför punkten öppnas igen");
        if (!item.status().isCompleted()) {
            throw new RefusedException("Punkten ”" + item.label() + "” är inte klar än och behöver inte öppnas igen.");
        }
        item.sendBack(why);
        record(item, null, ChecklistEvent.REOPENED, who, deciderInPlaceOf(who, rolloutId));
        try {
            items.flush();
        } catch (ConcurrencyFailureException e) {
            throw new RefusedException("Någon annan ändrade punkten i samma stund. Ladda om sidan.");
        }
        engine.reopenItem(rolloutId, item.phase(), itemId);
    }

    /** Those who decide about a phase reopen its points. */
    private String deciderInPlaceOf(String who, UUID rolloutId) {
        String area = rollouts.get(rolloutId).area();
        return absences.onBehalfOf(
                        who,
                        Stream.of(Groups.SIGNATORIES, Groups.CHAIR, Groups.CONTACT_PERSON)
                                .map(role -> Groups.local(area, role))
                                .toList())
                .orElse(null);
    }

    private void record(ChecklistItem item, String taskId, String happened, String who) {
        record(item, taskId, happened, who, who == null ? null : inPlaceOf(who, item));
    }

    private void record(ChecklistItem item, String taskId, String happened, String who, String onBehalfOf) {
        events.save(new ChecklistEvent(item.view(), taskId, happened, clock.instant(), who, onBehalfOf));
    }

    private String inPlaceOf(String who, ChecklistItem item) {
        return absences.onBehalfOf(who, item.view().groups()).orElse(null);
    }
}
