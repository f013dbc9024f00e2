package se.backabarnet.engine.task;

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
import se.backabarnet.agreement.AgreementFlow;
import se.backabarnet.agreement.AgreementStep;
import se.backabarnet.agreement.SigningTasks;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.RolloutScope;
import se.backabarnet.notification.NotificationKind;
import se.backabarnet.notification.NotificationService;
import se.backabarnet.notification.WaitingTask;

/**
 * The tasks of an agreement. What they are about is done on the agreement's page, which completes them; a completion
 * without it is refused. A party's signature is given to its signatory, so that each has a task of her own.
 */
@Component
class AgreementTasks implements TaskKind {

    private final AgreementFlow agreements;
    private final SigningTasks signing;
    private final NotificationService notifications;

    AgreementTasks(AgreementFlow agreements, SigningTasks signing, NotificationService notifications) {
        this.agreements = agreements;
        this.signing = signing;
        this.notifications = notifications;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.AGREEMENT_DRAFT, Kind.AGREEMENT_CHECK, Kind.AGREEMENT_SIGN);
    }

    @Override
    public void created(DelegateTask task) {
        UUID rolloutId = RolloutScope.rolloutId(task);
        String party = (String) task.getVariable(ProcessVariables.PARTY_ID);
        UUID partyId = party == null ? null : UUID.fromString(party);
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .sorted()
                .collect(Collectors.toList());
        agreements.appeared(task.getId(), rolloutId, step(task, partyId), partyId, String.join(",", groups));
        String signatory = partyId == null ? null : agreements.signatory(rolloutId, partyId);
        if (signatory != null) {
            task.setAssignee(signatory);
            signing.asked(rolloutId, signatory);
        }
        notifications.taskAppeared(
                rolloutId,
                RolloutScope.phase(task),
                NotificationKind.AGREEMENT_ASKED,
                new WaitingTask(task.getId(), task.getName(), groups, null, signatory));
    }

    private static AgreementStep step(DelegateTask task, UUID partyId) {
        return switch (TaskProperties.of((TaskEntity) task).kind()) {
            case AGREEMENT_DRAFT -> AgreementStep.DRAFT;
            case AGREEMENT_CHECK -> AgreementStep.CHECK;
            default -> partyId == null ? AgreementStep.BOARD : AgreementStep.SIGN;
        };
    }

    @Override
    public Map<String, Object> complete(String taskId, Map<String, Object> answers, String who) {
        return Map.of(ProcessVariables.AGREEMENT_ACCEPTED, agreements.accepted(taskId));
    }

    @Override
    public Map<String, Object> formData(String taskId) {
        return agreements.shown(taskId);
    }

    @Override
    public Optional<FinishedTask> finished(String taskId) {
        return agreements
                .finished(taskId)
                .map(done -> new FinishedTask(done.groups(), done.who(), done.onBehalfOf(), done.at()));
    }
}
