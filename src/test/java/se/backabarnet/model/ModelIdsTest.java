package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.engine.task.Kind;

/** An element's id says what it is and, in a phase, of which phase. */
class ModelIdsTest {

    private static final Map<Class<? extends BaseElement>, List<String>> PREFIXES = Map.ofEntries(
            Map.entry(SubProcess.class, List.of("Checklist", "Closing", "Reopening")),
            Map.entry(ServiceTask.class, List.of("Task")),
            Map.entry(BusinessRuleTask.class, List.of("Task")),
            Map.entry(ReceiveTask.class, List.of("Receive")),
            Map.entry(CallActivity.class, List.of("CallActivity")),
            Map.entry(ExclusiveGateway.class, List.of("Gateway")),
            Map.entry(ParallelGateway.class, List.of("Gateway")),
            Map.entry(StartEvent.class, List.of("StartEvent")),
            Map.entry(EndEvent.class, List.of("EndEvent")),
            Map.entry(BoundaryEvent.class, List.of("BoundaryEvent")),
            Map.entry(SequenceFlow.class, List.of("Flow")),
            Map.entry(TextAnnotation.class, List.of("TextAnnotation")),
            Map.entry(Association.class, List.of("Association")));

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyElementIsCalledWhatItIs(ProcessFile process) {
        assertThat(process.all(FlowElement.class))
                .allMatch(element -> element instanceof UserTask || PREFIXES.containsKey(typeOf(element)));
        PREFIXES.forEach((type, prefixes) -> assertThat(process.all(type))
                .allSatisfy(element -> assertThat(element.getId()).matches(id(process, prefixes))));
        assertThat(process.all(UserTask.class)).allSatisfy(task -> {
            Kind kind = Kind.of(ProcessFile.properties(task).get(Kind.PROPERTY)).orElseThrow();
            assertThat(task.getId()).matches(id(process, List.of(kind.prefix())));
        });
        assertThat(process.all(Message.class))
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
        assertThat(process.all(Error.class))
                .allSatisfy(error -> assertThat(error.getId()).matches("Error_[A-Z][A-Za-z]*"));
        assertThat(process.all(EventDefinition.class))
                .allSatisfy(definition -> assertThat(definition.getId()).matches("\\w+EventDefinition_\\w+"));
    }

    private static String id(ProcessFile process, List<String> prefixes) {
        String start = "(" + String.join("|", prefixes) + ")_";
        return process.isPhase() ? start + "P" + process.phase() + "(_[A-Z]\\w*)?" : start + "[A-Z]\\w*";
    }

    private static Class<?> typeOf(FlowElement element) {
        return element.getElementType().getInstanceType();
    }
}
