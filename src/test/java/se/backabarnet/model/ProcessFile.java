package se.backabarnet.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model with the words in which the project speaks of it. */
public record ProcessFile(String name, BpmnModelInstance model) {

    private static final Pattern PHASE = Pattern.compile("(Hsv|Region)Phase([1-5])[A-Z][a-z]+Process");

    static ProcessFile read(Path file) {
        return new ProcessFile(file.getFileName().toString(), Bpmn.readModelFromFile(file.toFile()));
    }

    public String id() {
        return process().getId();
    }

    public Process process() {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new AssertionError(name + " holds " + processes.size() + " processes instead of one");
        }
        return processes.iterator().next();
    }

    /** Empty for those processes that serve both. */
    Optional<String> edition() {
        return Editions.in(id());
    }

    boolean isPhase() {
        return PHASE.matcher(id()).matches();
    }

    /** Hsv or Region. */
    String prefix() {
        return phasePart(1);
    }

    int phase() {
        return Integer.parseInt(phasePart(2));
    }

    private String phasePart(int group) {
        Matcher matcher = PHASE.matcher(id());
        if (!matcher.matches()) {
            throw new IllegalStateException(id() + " is no phase");
        }
        return matcher.group(group);
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    List<UserTask> items() {
        return all(UserTask.class).stream()
                .filter(task -> "item".equals(properties(task).get("kind")))
                .toList();
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new TreeMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(group -> group.getCamundaProperties()
                            .forEach(
                                    property -> properties.put(property.getCamundaName(), property.getCamundaValue())));
        }
        return properties;
    }

    static Map<String, String> inputParameters(BaseElement element) {
        Map<String, String> parameters = new TreeMap<>();
        element.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(parameter -> owner(parameter).equals(element))
                .forEach(parameter -> parameters.put(parameter.getCamundaName(), parameter.getTextContent()));
        return parameters;
    }

    /** The element of the diagram that an extension belongs to. */
    static BaseElement owner(ModelElementInstance extension) {
        ModelElementInstance parent = extension.getParentElement();
        while (!(parent instanceof BaseElement element) || element.getId() == null) {
            parent = parent.getParentElement();
        }
        return (BaseElement) parent;
    }

    @Override
    public String toString() {
        return name;
    }
}
