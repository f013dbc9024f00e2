package se.backabarnet.engine.diagram;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import se.backabarnet.engine.OnBehalfOfNobody;
import se.backabarnet.export.ComingPoints;

/** Reads the points out of the model that the phase would begin with now. */
@Component
class EngineComingPoints implements ComingPoints {

    private final RepositoryService repository;
    private final OnBehalfOfNobody onBehalfOfNobody;

    EngineComingPoints(@Lazy RepositoryService repository, OnBehalfOfNobody onBehalfOfNobody) {
        this.repository = repository;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public List<String> of(String edition, int phase) {
        String key = StringUtils.capitalize(edition) + "Phase" + phase;
        return onBehalfOfNobody.run(
                () ->
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKeyLike(key + "%")
                                .latestVersion()
                                .list()
                                .stream()
                                .flatMap(definition -> repository
                                        .getBpmnModelInstance(definition.getId())
                                        .getModelElementsByType(UserTask.class)
                                        .stream())
                                .filter(task -> task.getId().startsWith("Item_P" + phase + "_"))
                                .map(task -> task.getName().replaceAll("\\s+", " "))
                                .toList());
    }
}
