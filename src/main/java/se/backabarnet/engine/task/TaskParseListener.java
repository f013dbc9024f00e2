package se.backabarnet.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.ItemRequirement;

/**
 * Recognises the user tasks of a rollout when a model is parsed, and listens to them from then on. The listeners are
 * built in: no caller can skip them.
 */
@Component
public class TaskParseListener extends AbstractBpmnParseListener {

    private static final String COUNT = "backabarnet.taskCount";

    private final TaskKinds kinds;

    TaskParseListener(TaskKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Element extensions = element.element("extensionElements");
        Map<String, String> properties =
                extensions == null ? null : BpmnParseUtil.parseCamundaExtensionProperties(element);
        Kind kind = properties == null
                ? null
                : Kind.of(properties.get(Kind.PROPERTY)).orElse(null);
        if (kind == null) {
            return;
        }
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Expression form = definition.getCamundaFormDefinitionKey();
        activity.setProperty(
                TaskProperties.PROPERTY,
                new TaskProperties(
                        kind,
                        next(activity.getProcessDefinition()),
                        form == null ? null : form.getExpressionText(),
                        blankAsNull(properties.get(ItemRequirement.PROPERTY))));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, kinds.of(kind)::created);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, kinds.of(kind)::assigned);
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static int next(CoreModelElement process) {
        Integer before = (Integer) process.getProperty(COUNT);
        int position = before == null ? 1 : before + 1;
        process.setProperty(COUNT, position);
        return position;
    }
}
