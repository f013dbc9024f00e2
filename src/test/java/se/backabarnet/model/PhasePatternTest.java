package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every phase has the same shape, down to the last arrow: whoever knows one knows all, and adding a point is one task
 * and two arrows. A join, above all, would hang rollouts that are moved to a model with a new point.
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

    /** The last person's answer is committed before anything that may fail. */
    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void commitsEveryAnswerBeforeItGoesOn(ProcessFile phase) {
        assertThat(phase.all(EndEvent.class))
                .filteredOn(EndEvent::isCamundaAsyncBefore)
                .map(EndEvent::getId)
                .containsExactlyInAnyOrder(id(phase, "EndEvent_ItemsDone"), id(phase, "EndEvent_ReopenedDone"));
        assertThat(phase.all(FlowNode.class)).noneMatch(FlowNode::isCamundaAsyncAfter);
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void letsAPointBeReopenedUntilThePhaseIsClosed(ProcessFile phase) {
        StartEvent reopened = element(phase, "StartEvent_ItemReopened", StartEvent.class);
        assertThat(reopened.isInterrupting()).isFalse();
        assertThat(message(reopened.getEventDefinitions())).isEqualTo("ItemReopened");

        BoundaryEvent whileClosing = element(phase, "BoundaryEvent_ItemReopened", BoundaryEvent.class);
        assertThat(whileClosing.cancelActivity()).isTrue();
        assertThat(whileClosing.getAttachedTo().getId()).isEqualTo(id(phase, "Closing"));
        assertThat(message(whileClosing.getEventDefinitions())).isEqualTo("ItemReopened");
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void catchesWhatIsReturned(ProcessFile phase) {
        EndEvent returned = element(phase, "EndEvent_Returned", EndEvent.class);
        BoundaryEvent caught = element(phase, "BoundaryEvent_Returned", BoundaryEvent.class);
        assertThat(error(returned.getEventDefinitions())).isEqualTo("returned");
        assertThat(error(caught.getEventDefinitions())).isEqualTo("returned");
        assertThat(caught.getAttachedTo().getId()).isEqualTo(id(phase, "Closing"));
        assertThat(phase.all(BoundaryEvent.class)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void asksForTheSamePointAgain(ProcessFile phase) {
        for (String again : List.of("Rework", "Reopened")) {
            UserTask task = element(phase, again, UserTask.class);
            assertThat(task.getName()).isEqualTo("${checklistItems.label(rolloutId, itemId)}");
            assertThat(task.getCamundaCandidateGroups()).isEqualTo("${checklistItems.groups(rolloutId, itemId)}");
            assertThat(task.getCamundaFormRef()).isEqualTo("${checklistItems.form(rolloutId, itemId)}");
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
        }
        MultiInstanceLoopCharacteristics loop =
                phase.all(MultiInstanceLoopCharacteristics.class).get(0);
        assertThat(loop.isSequential()).isFalse();
        assertThat(loop.getCamundaCollection()).isEqualTo("${checklistItems.toRedo(rolloutId, phase)}");
        assertThat(loop.getCamundaElementVariable()).isEqualTo("itemId");
        assertThat(loop.getParentElement()).isEqualTo(element(phase, "Rework", UserTask.class));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void isJudgedByItsOwnTableAndSignedOffByPolicy(ProcessFile phase) {
        BusinessRuleTask judge = element(phase, "Task_JudgeReadiness", BusinessRuleTask.class);
        assertThat(ProcessFile.inputParameters(judge))
                .containsExactlyEntriesOf(
                        Map.of("readinessTable", phase.prefix() + "Phase" + phase.phase() + "Readiness"));
        assertThat(element(phase, "Task_SignOffPolicy", BusinessRuleTask.class).getCamundaDecisionRef())
                .isEqualTo("SignOffPolicy");
        UserTask signOff = element(phase, "SignOff", UserTask.class);
        assertThat(signOff.getCamundaCandidateGroups()).isEqualTo("${area}.${signerRole}");
        assertThat(signOff.getCamundaFormRef()).isEqualTo("sign-off");
        if (hasGate(phase)) {
            UserTask gate = element(phase, "Gate", UserTask.class);
            assertThat(gate.getCamundaCandidateGroups()).isEqualTo("${area}.contact-person");
            assertThat(gate.getCamundaFormRef()).isEqualTo("gate");
        }
    }

    /** Each phase begins in a transaction of its own, and knows which rollout it belongs to. */
    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void isCalledWithWhatItNeeds(ProcessFile process) {
        assertThat(process.all(CallActivity.class)).allSatisfy(call -> {
            String phase = call.getId().replace("CallActivity_P", "");
            assertThat(call.isCamundaAsyncBefore()).isEqualTo(!phase.equals("1"));
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .map(in -> in.getCamundaBusinessKey() != null
                            ? in.getCamundaBusinessKey()
                            : (in.getCamundaSource() == null ? in.getCamundaSourceExpression() : in.getCamundaSource())
                                    + " -> " + in.getCamundaTarget())
                    .containsExactlyInAnyOrder(
                            "#{execution.processBusinessKey}",
                            "rolloutId -> rolloutId",
                            "area -> area",
                            "areaName -> areaName",
                            "edition -> edition",
                            "${" + phase + "} -> phase");
        });
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

    private static String message(Iterable<?> definitions) {
        return ((MessageEventDefinition) definitions.iterator().next())
                .getMessage()
                .getName();
    }

    private static String error(Iterable<?> definitions) {
        return ((ErrorEventDefinition) definitions.iterator().next()).getError().getErrorCode();
    }
}
