package se.backabarnet.engine.task;

import static se.backabarnet.engine.ProcessVariables.DONE_BEFORE_START;
import static se.backabarnet.engine.ProcessVariables.ITEM_COMMENT;
import static se.backabarnet.engine.ProcessVariables.ITEM_DATE;
import static se.backabarnet.engine.ProcessVariables.ITEM_ID;
import static se.backabarnet.engine.ProcessVariables.ITEM_STATUS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.Completion;
import se.backabarnet.checklist.ItemFacts;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemTask;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.engine.CurrentUser;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;

/** The points of the checklists, whichever they are: the first time, sent back, or reopened. */
@Component
class ItemTasks implements TaskKind {

    private final Checklist checklist;
    private final ChecklistService changes;
    private final NotificationService notifications;
    private final List<ItemFacts> facts;

    ItemTasks(Checklist checklist, ChecklistService changes, NotificationService notifications, List<ItemFacts> facts) {
        this.checklist = checklist;
        this.changes = changes;
        this.notifications = notifications;
        this.facts = facts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ITEM, Kind.REWORK, Kind.REOPENED);
    }

    @Override
    public void created(DelegateTask task) {
        TaskProperties properties = TaskProperties.of((TaskEntity) task);
        boolean firstTime = properties.kind() == Kind.ITEM;
        String itemId = firstTime ? task.getTaskDefinitionKey() : (String) task.getVariable(ITEM_ID);
        UUID rolloutId = RolloutScope.rolloutId(task);
        int phase = RolloutScope.phase(task);
        String groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .collect(Collectors.joining(","));
        boolean open = changes.appeared(new ItemTask(
                task.getId(),
                rolloutId,
                phase,
                itemId,
                properties.position(),
                task.getName(),
                groups,
                properties.form(),
                properties.requires()));
        if (!open) {
            task.complete();
            return;
        }
        notifications.taskAppeared(
                rolloutId,
                phase,
                firstTime ? NotificationKind.TASKS_WAITING : NotificationKind.SENT_BACK,
                new WaitingTask(
                        task.getId(),
                        task.getName(),
                        groups(groups),
                        firstTime ? null : checklist.item(rolloutId, itemId).reason()));
    }

    @Override
    public void assigned(DelegateTask task) {
        changes.assigned(task.getId(), task.getAssignee(), CurrentUser.id());
    }

    @Override
    public String formId(TaskEntity task) {
        boolean firstTime = TaskProperties.of(task).kind() == Kind.ITEM;
        return firstTime ? TaskKind.super.formId(task) : item(task.getId()).form();
    }

    @Override
    public Map<String, Object> complete(String taskId, Map<String, Object> answers, String who) {
        Map<String, Object> rest = new LinkedHashMap<>(answers);
        String status = (String) rest.remove(ITEM_STATUS);
        String date = (String) rest.remove(ITEM_DATE);
        String comment = (String) rest.remove(ITEM_COMMENT);
        boolean beforeStart = Boolean.TRUE.equals(rest.remove(DONE_BEFORE_START));
        changes.completed(
                taskId,
                new Completion(
                        ItemStatus.valueOf(status),
                        date == null ? null : LocalDate.parse(date),
                        beforeStart,
                        comment,
                        rest),
                who);
        return Map.of();
    }

    @Override
    public Map<String, Object> formData(String taskId) {
        ItemView item = item(taskId);
        Map<String, Object> data = new LinkedHashMap<>(item.answers());
        data.put("reworkReason", item.reason());
        data.put(ITEM_COMMENT, item.comment());
        data.put(DONE_BEFORE_START, item.beforeStart());
        if (item.date() != null) {
            data.put(ITEM_DATE, item.date().toString());
        }
        facts.forEach(feature -> data.putAll(feature.of(item)));
        return data;
    }

    @Override
    public Optional<FinishedTask> finished(String taskId) {
        return checklist
                .completionOf(taskId)
                .map(done -> new FinishedTask(
                        groups(done.item().candidateGroups()), done.who(), done.onBehalfOf(), done.at()));
    }

    private static List<String> groups(String joined) {
        return Arrays.asList(joined.split(","));
    }

    private ItemView item(String taskId) {
        return checklist
                .byTask(taskId)
                .orElseThrow(() -> new IllegalStateException("no point belongs to task " + taskId));
    }
}
