package se.backabarnet.engine.task;

import static se.backabarnet.engine.ProcessVariables.GATE_COMMENT;
import static se.backabarnet.engine.ProcessVariables.GATE_OUTCOME;
import static se.backabarnet.engine.ProcessVariables.RETURNED_ITEMS;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_COMMENT;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_DATE;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_OUTCOME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;
import se.backabarnet.signoff.Decision;
import se.backabarnet.signoff.DecisionKind;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** The tasks that end a phase: sign-off and gate decision. */
@Component
class SignOffTasks implements TaskKind {

    private final SignOffService signOffs;
    private final Checklist checklist;
    private final NotificationService notifications;

    SignOffTasks(SignOffService signOffs, Checklist checklist, NotificationService notifications) {
        this.signOffs = signOffs;
        this.checklist = checklist;
        this.notifications = notifications;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SIGN_OFF, Kind.GATE);
    }

    @Override
    public void created(DelegateTask task) {
        boolean signOff = TaskProperties.of((TaskEntity) task).kind() == Kind.SIGN_OFF;
        UUID rolloutId = RolloutScope.rolloutId(task);
        int phase = RolloutScope.phase(task);
        String group = task.getCandidates().iterator().next().getGroupId();
        signOffs.asked(task.getId(), rolloutId, phase, signOff ? DecisionKind.SIGN_OFF : DecisionKind.GATE, group);
        notifications.taskAppeared(
                rolloutId,
                phase,
                signOff ? NotificationKind.SIGN_OFF_ASKED : NotificationKind.GATE_ASKED,
                new WaitingTask(task.getId(), task.getName(), List.of(group), null));
    }

    @Override
    public Map<String, Object> complete(String taskId, Map<String, Object> answers, String who) {
        boolean gate = signOff(taskId).kind() == DecisionKind.GATE;
        String outcomeField = gate ? GATE_OUTCOME : SIGN_OFF_OUTCOME;
        String outcome = (String) answers.get(outcomeField);
        String date = (String) answers.get(SIGN_OFF_DATE);
        signOffs.decide(
                taskId,
                new Decision(
                        Decision.Outcome.valueOf(outcome),
                        date == null ? null : LocalDate.parse(date),
                        (String) answers.get(gate ? GATE_COMMENT : SIGN_OFF_COMMENT),
                        returnedItems(answers)),
                who);
        return Map.of(outcomeField, outcome);
    }

    @SuppressWarnings("unchecked")
    private static List<String> returnedItems(Map<String, Object> answers) {
        return (List<String>) answers.getOrDefault(RETURNED_ITEMS, List.of());
    }

    @Override
    public Map<String, Object> formData(String taskId) {
        SignOffView signOff = signOff(taskId);
        List<Map<String, String>> items = checklist.items(signOff.rolloutId(), signOff.phase()).stream()
                .map(item -> Map.of("label", item.label(), "value", item.itemId()))
                .toList();
        return Map.of("phaseItems", items);
    }

    @Override
    public Optional<FinishedTask> finished(String taskId) {
        return signOffs.byTask(taskId)
                .filter(signOff -> signOff.outcome() != null)
                .map(signOff -> new FinishedTask(
                        List.of(signOff.askedGroup()), signOff.decidedBy(), signOff.onBehalfOf(), signOff.decidedAt()));
    }

    private SignOffView signOff(String taskId) {
        return signOffs.byTask(taskId)
                .orElseThrow(() -> new IllegalStateException("no decision belongs to task " + taskId));
    }
}
