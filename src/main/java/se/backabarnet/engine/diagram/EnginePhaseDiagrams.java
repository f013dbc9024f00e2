package se.backabarnet.engine.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.overview.PhaseDiagrams;

/** Two statements, however large the model: the phase's instance and its steps; models stay in the engine's cache. */
@Component
class EnginePhaseDiagrams implements PhaseDiagrams {

    /** Steps that the engine adds around one that is done several times have this behind its id. */
    private static final String AROUND_MANY = "#multiInstanceBody";

    private final HistoryService history;
    private final RepositoryService repository;
    private final OnBehalfOfNobody onBehalfOfNobody;

    EnginePhaseDiagrams(
            @Lazy HistoryService history, @Lazy RepositoryService repository, OnBehalfOfNobody onBehalfOfNobody) {
        this.history = history;
        this.repository = repository;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public Optional<PhaseDiagram> of(UUID rolloutId, int phase) {
        return onBehalfOfNobody.run(() -> instance(rolloutId, phase)
                .map(instance -> Drawing.of(
                        repository.getBpmnModelInstance(instance.getProcessDefinitionId()),
                        instance,
                        progress(instance.getId()))));
    }

    private Optional<HistoricProcessInstance> instance(UUID rolloutId, int phase) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(rolloutId.toString())
                .processDefinitionKeyNotIn(List.of(ProcessKeys.NOTIFICATION_PROCESS))
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .filter(instance -> instance.getProcessDefinitionKey().contains("Phase" + phase))
                .findFirst();
    }

    private Map<String, Progress> progress(String processInstanceId) {
        Map<String, Progress> progress = new HashMap<>();
        for (HistoricActivityInstance step : history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .list()) {
            progress.merge(
                    step.getActivityId().replace(AROUND_MANY, ""),
                    step.getEndTime() == null ? Progress.ACTIVE : Progress.DONE,
                    (one, other) -> one == Progress.ACTIVE ? one : other);
        }
        return progress;
    }
}
