package se.backabarnet.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.backabarnet.agreement.AgreementEngine;
import se.backabarnet.rollout.RolloutSummary;

/** Leads agreements by {@code AgreementProcess}. */
@Component
class CamundaAgreements implements AgreementEngine {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaAgreements(
            @Lazy RuntimeService runtimeService, @Lazy TaskService taskService, OnBehalfOfNobody onBehalfOfNobody) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void start(RolloutSummary rollout) {
        onBehalfOfNobody.run(() -> runtimeService.startProcessInstanceByKey(
                ProcessKeys.AGREEMENT_PROCESS,
                rollout.id().toString(),
                Map.of(
                        ProcessVariables.ROLLOUT_ID, rollout.id().toString(),
                        ProcessVariables.AREA, rollout.area(),
                        ProcessVariables.AREA_NAME, rollout.areaName(),
                        ProcessVariables.EDITION, rollout.edition(),
                        ProcessVariables.PHASE, (long) rollout.phase())));
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void completeItem(String taskId, LocalDate reachedOn) {
        complete(
                taskId, Map.of(ProcessVariables.ITEM_STATUS, "DONE", ProcessVariables.ITEM_DATE, reachedOn.toString()));
    }

    private void complete(String taskId, Map<String, Object> answers) {
        alone(() -> {
            taskService.complete(taskId, answers);
            return null;
        });
    }

    @Override
    public Optional<String> assign(String taskId, String userId) {
        return alone(() -> {
            Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
            if (task == null || userId.equals(task.getAssignee())) {
                return Optional.empty();
            }
            taskService.setAssignee(taskId, userId);
            return Optional.of(task.getName());
        });
    }

    private <T> T alone(Supplier<T> action) {
        try {
            return onBehalfOfNobody.run(action);
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("somebody else moved the task in the same moment", e);
        }
    }

    @Override
    public void cancel(UUID rolloutId) {
        onBehalfOfNobody.act(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rolloutId.toString(), ProcessKeys.AGREEMENT_PROCESS)
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "Avbruten på sidan")));
    }
}
