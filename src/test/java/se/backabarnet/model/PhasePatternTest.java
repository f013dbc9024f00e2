package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every phase has the same shape, down to the last arrow: whoever knows one knows all, and adding a point is one task
 * and two arrows. What a phase must hold to run at all, the rules of deployments say.
 */
class PhasePatternTest {

    private static final String COMMON =
            """
            StartEvent -> Task_BeginPhase
            Task_BeginPhase -> Checklist
            Checklist -> Task_JudgeReadiness
            Task_JudgeReadiness -> Gateway_Ready
            Gateway_Ready -> Closing ${ready}
            Gateway_Ready -> Gateway_Back otherwise
            BoundaryEvent_ItemReopened -> Gateway_Back
            BoundaryEvent_Returned -> Gateway_Back
            Gateway_Back -> Checklist
            Closing -> Task_ClosePhase
            Task_ClosePhase -> Task_NotifyClosed
            Task_NotifyClosed -> EndEvent
            StartEvent_Checklist -> Gateway_FirstTime
            Gateway_FirstTime -> Gateway_Split ${ready == null}
            Gateway_FirstTime -> Rework otherwise
            Rework -> EndEvent_ItemsDone
            StartEvent_ItemReopened -> Reopened
            Reopened -> EndEvent_ReopenedDone
            StartEvent_Closing -> Task_SignOffPolicy
            Task_SignOffPolicy -> SignOff
            SignOff -> Gateway_SignedOff
            Gateway_SignedOff -> EndEvent_Returned otherwise
            """;

    private static final String WITHOUT_GATE =
            """
            Gateway_SignedOff -> EndEvent_Approved ${signOffOutcome == 'APPROVED'}
            """;

    private static final String WITH_GATE =
            """
            Gateway_SignedOff -> Gateway_GateNeeded ${signOffOutcome == 'APPROVED'}
            Gateway_GateNeeded -> Gate ${gateNeeded}
            Gateway_GateNeeded -> EndEvent_Approved otherwise
            Gate -> Task_NotifyGateDecided
            Task_NotifyGateDecided -> Gateway_GateDecided
            Gateway_GateDecided -> EndEvent_Approved ${gateOutcome == 'APPROVED'}
            Gateway_GateDecided -> EndEvent_Returned otherwise
            """;

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void hasExactlyTheArrowsOfThePattern(ProcessFile phase) {
        Stream<String> ofPattern =
                Stream.of(COMMON, hasGate(phase) ? WITH_GATE : WITHOUT_GATE).flatMap(String::lines);
        Stream<String> ofItems = phase.items().stream()
                .map(item -> plain(phase, item))
                .flatMap(item -> Stream.of("Gateway_Split -> " + item, item + " -> EndEvent_ItemsDone"));
        assertThat(phase.all(SequenceFlow.class))
                .map(flow -> arrow(phase, flow))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ofPattern, ofItems).toList());
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void keepsItsElementsInTheirBoxes(ProcessFile phase) {
        assertThat(phase.items()).allMatch(item -> isIn(item, id(phase, "Checklist")));
        assertThat(element(phase, "Rework", UserTask.class)).matches(task -> isIn(task, id(phase, "Checklist")));
        assertThat(element(phase, "Reopened", UserTask.class)).matches(task -> isIn(task, id(phase, "Reopening")));
        assertThat(element(phase, "Reopening", SubProcess.class))
                .matches(SubProcess::triggeredByEvent)
                .matches(box -> isIn(box, id(phase, "Checklist")));
        assertThat(element(phase, "SignOff", UserTask.class)).matches(task -> isIn(task, id(phase, "Closing")));
        assertThat(phase.all(SubProcess.class)).hasSize(3);
    }

    /** The contact person decides in edition hsv, between two phases. */
    private static boolean hasGate(ProcessFile phase) {
        return phase.prefix().equals("Hsv") && phase.phase() < 5;
    }

    private static String arrow(ProcessFile phase, SequenceFlow flow) {
        boolean otherwise = flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
        String condition = flow.getConditionExpression() == null
                ? otherwise ? " otherwise" : ""
                : " " + flow.getConditionExpression().getTextContent();
        return plain(phase, flow.getSource()) + " -> " + plain(phase, flow.getTarget()) + condition;
    }

    private static String plain(ProcessFile phase, FlowNode node) {
        return node.getId().replaceFirst("_P" + phase.phase(), "");
    }

    private static String id(ProcessFile phase, String plain) {
        String[] parts = plain.split("_", 2);
        return parts[0] + "_P" + phase.phase() + (parts.length == 1 ? "" : "_" + parts[1]);
    }

    private static <T extends FlowNode> T element(ProcessFile phase, String plain, Class<T> type) {
        return type.cast(phase.model().getModelElementById(id(phase, plain)));
    }

    private static boolean isIn(FlowNode node, String box) {
        return node.getParentElement().getAttributeValue("id").equals(box);
    }
}
