package se.backabarnet.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;

/** Reads the points out of the newest deployed models: what a process owner has added is there, too. */
@Component
public class CamundaModelPoints implements ModelPoints {

    private static final Pattern ITEM = Pattern.compile("Item_P(\\d)_\\w+");

    /** By the id of a deployed version, which never changes: what it calls, and the points it holds. */
    private final Map<String, List<String>> called = new ConcurrentHashMap<>();

    private final Map<String, List<ModelPoint>> read = new ConcurrentHashMap<>();
    private final RepositoryService repositoryService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaModelPoints(@Lazy RepositoryService repositoryService, OnBehalfOfNobody onBehalfOfNobody) {
        this.repositoryService = repositoryService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public Map<String, List<ModelPoint>> all() {
        return onBehalfOfNobody.run(() -> {
            Map<String, String> newest = newest();
            Map<String, List<ModelPoint>> all = new HashMap<>();
            newest.forEach((key, id) -> ProcessKeys.edition(key)
                    .ifPresent(edition -> all.put(
                            edition,
                            phases(id).stream()
                                    .map(newest::get)
                                    .filter(Objects::nonNull)
                                    .flatMap(phase -> points(phase).stream())
                                    .toList())));
            return all;
        });
    }

    /** By the key of each process, the id of its newest version. */
    private Map<String, String> newest() {
        return repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    private List<String> phases(String rolloutProcess) {
        return called.computeIfAbsent(
                rolloutProcess,
                id -> repositoryService.getBpmnModelInstance(id).getModelElementsByType(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .toList());
    }

    /** The points of a deployed version, by the engine's id of it. */
    public List<ModelPoint> points(String phaseProcess) {
        return read.computeIfAbsent(phaseProcess, id -> points(repositoryService.getBpmnModelInstance(id)));
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
                        task.getName().replaceAll("\\s+", " "),
                        task.getCamundaCandidateGroups(),
                        Objects.requireNonNullElse(task.getCamundaFormRef(), ""),
                        requires(task)));
            }
        }
        return points;
    }

    private static String requires(UserTask task) {
        if (task.getExtensionElements() == null) {
            return null;
        }
        return task.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> ItemRequirement.PROPERTY.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue().strip())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
