package se.backabarnet.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.backabarnet.account.Memberships;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.rollout.RolloutSummary;

/** Compares what a rollout has with what the newest version of its model says. */
@Component
class MovePlanner {

    private final RunningModels running;
    private final Checklist checklist;
    private final Memberships memberships;

    MovePlanner(RunningModels running, Checklist checklist, Memberships memberships) {
        this.running = running;
        this.checklist = checklist;
        this.memberships = memberships;
    }

    Move plan(RolloutSummary rollout, RunningModel model) {
        List<ItemView> items = model.phase() == null ? List.of() : checklist.items(rollout.id(), model.phase());
        Map<String, ModelPoint> points = running.points(model.target()).stream()
                .collect(Collectors.toMap(ModelPoint::itemId, Function.identity()));
        List<Move.Added> added = running.points(model.target()).stream()
                .filter(point -> items.stream().noneMatch(item -> item.itemId().equals(point.itemId())))
                .map(point -> new Move.Added(point, point.groupsIn(rollout.area())))
                .toList();
        return new Move(
                model,
                running.standing(model),
                kept(rollout, running.openTasks(model), items, points),
                added,
                items.stream()
                        .filter(item -> !points.containsKey(item.itemId()))
                        .toList(),
                running.failedJobs(model));
    }

    private List<Move.Kept> kept(
            RolloutSummary rollout, List<OpenTask> tasks, List<ItemView> items, Map<String, ModelPoint> points) {
        Map<String, Set<String>> groupsOf = memberships.groupsOf(
                tasks.stream().map(OpenTask::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        return tasks.stream()
                .map(task -> items.stream()
                        .filter(item -> task.taskId().equals(item.taskId()))
                        .findFirst()
                        .map(item -> kept(rollout, task, item, points.get(item.itemId()), groupsOf))
                        .orElseGet(() -> new Move.Kept(task, null, null, List.of(), false, false)))
                .toList();
    }

    private static Move.Kept kept(
            RolloutSummary rollout, OpenTask task, ItemView item, ModelPoint point, Map<String, Set<String>> groupsOf) {
        if (point == null) {
            return new Move.Kept(task, item, null, List.of(), false, false);
        }
        List<String> groups = point.groupsIn(rollout.area());
        boolean sameGroups = groups.equals(item.groups());
        return new Move.Kept(
                task,
                item,
                point.label().equals(item.label()) ? null : point.label(),
                sameGroups ? List.of() : groups,
                !point.form().equals(item.form()),
                !sameGroups
                        && task.assignee() != null
                        && Collections.disjoint(groups, groupsOf.getOrDefault(task.assignee(), Set.of())));
    }
}
