package se.backabarnet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;

/** Reads the points out of the newest deployed models: what a process owner has added is there, too. */
@Component
class CamundaModelPoints implements ModelPoints {

    private static final Pattern ITEM = Pattern.compile("Item_P(\\d)_\\w+");

    private final RepositoryService repositoryService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaModelPoints(@Lazy RepositoryService repositoryService, OnBehalfOfNobody onBehalfOfNobody) {
        this.repositoryService = repositoryService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public List<ModelPoint> of(String edition) {
        return onBehalfOfNobody.run(() -> newest(ProcessKeys.rollout(edition)).stream()
                .flatMap(rollout -> rollout.getModelElementsByType(CallActivity.class).stream())
                .flatMap(phase -> newest(phase.getCalledElement()).stream())
                .flatMap(phase -> points(phase).stream())
                .toList());
    }

    private List<BpmnModelInstance> newest(String processKey) {
        ProcessDefinition definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        return definition == null ? List.of() : List.of(repositoryService.getBpmnModelInstance(definition.getId()));
    }

    private static List<ModelPoint> points(BpmnModelInstance phase) {
        List<ModelPoint> points = new ArrayList<>();
        for (UserTask task : phase.getModelElementsByType(UserTask.class)) {
            Matcher id = ITEM.matcher(task.getId());
            if (id.matches()) {
                points.add(new ModelPoint(
                        task.getId(),
                        Integer.parseInt(id.group(1)),
                        points.size() + 1,
                        task.getName(),
                        task.getCamundaCandidateGroups(),
                        Objects.requireNonNullElse(task.getCamundaFormRef(), "")));
            }
        }
        return points;
    }
}
