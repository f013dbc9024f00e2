package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.backabarnet.checklist.ItemStatus.DONE;
import static se.backabarnet.checklist.ItemStatus.NOT_APPLICABLE;
import static se.backabarnet.checklist.ItemStatus.NOT_STARTED;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessService;
import se.backabarnet.rollout.RolloutService;

/** Every way through a phase, in each of the ten. */
@ApplicationTest
class PhaseProcessTest {

    private static final String NOT_NEEDED = "Det är redan gjort i ett annat sammanhang.";

    @Autowired
    private Rollouts start;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void assertOnTheEngine() {
        BpmnAwareTests.init(engine);
    }

    record Phase(String edition, int number) {

        boolean hasGate() {
            return edition.equals("hsv") && number < 5;
        }

        String signer() {
            return number == 1 ? "signatories" : "chair";
        }

        /** The id of one of the phase's elements. */
        String id(String before) {
            return before + "_P" + number;
        }

        String id(String before, String after) {
            return id(before) + "_" + after;
        }

        @Override
        public String toString() {
            return edition + " " + number;
        }
    }

    static Stream<Phase> phases() {
        return Stream.of("hsv", "region")
                .flatMap(edition -> IntStream.rangeClosed(1, 5).mapToObj(number -> new Phase(edition, number)));
    }

    static Stream<Phase> phasesWithGate() {
        return phases().filter(Phase::hasGate);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void everythingDone(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number());
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        List<String> items = rollout.items(phase.number());
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactlyInAnyOrderElementsOf(items);

        rollout.completeAllItems();

        Task signOff = rollout.task(phase.id("SignOff"));
        assertThat(rollout.tasks()).hasSize(1);
        assertThat(rollout.groups(signOff.getId())).containsExactly(rollout.area() + "." + phase.signer());

        rollout.approveSignOff();

        if (phase.hasGate()) {
            Task gate = rollout.task(phase.id("Gate"));
            assertThat(rollout.tasks()).hasSize(1);
            assertThat(rollout.groups(gate.getId())).containsExactly(rollout.area() + ".contact-person");
            rollout.approveGate();
        }

        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed(items.toArray(String[]::new))
                .hasPassed(
                        phase.id("Task", "BeginPhase"),
                        phase.id("Gateway", "Split"),
                        phase.id("EndEvent", "ItemsDone"),
                        phase.id("Task", "JudgeReadiness"),
                        phase.id("Task", "SignOffPolicy"),
                        phase.id("SignOff"),
                        phase.id("EndEvent", "Approved"),
                        phase.id("Task", "ClosePhase"),
                        phase.id("Task", "NotifyClosed"),
                        phase.id("EndEvent"))
                .hasNotPassed(
                        phase.id("Rework"),
                        phase.id("Reopened"),
                        phase.id("Gateway", "Back"),
                        phase.id("EndEvent", "Returned"),
                        phase.id("BoundaryEvent", "Returned"),
                        phase.id("BoundaryEvent", "ItemReopened"));
        if (phase.hasGate()) {
            BpmnAwareTests.assertThat(instance).hasPassed(phase.id("Gate"), phase.id("Task", "NotifyGateDecided"));
        }
        assertIsClosed(rollout, phase);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void notReadyTwice(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number());
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        List<String> items = rollout.items(phase.number());
        String item = items.get(0);
        Task first = rollout.taskOf(item);

        try (ChangedForm lenient = ChangedForm.lenient(engine, first.getId())) {
            items.subList(1, items.size()).forEach(rollout::complete);
            rollout.complete(item, notApplicable()).runJobs();
            assertIsToBeReworked(rollout, phase, first);
            rollout.complete(item, notApplicable()).runJobs();
            assertIsToBeReworked(rollout, phase, first);
        }
        assertThat(items.subList(1, items.size()))
                .allMatch(done -> rollout.item(done).status().equals(DONE));
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt(phase.id("Rework"))
                .hasPassed(phase.id("Task", "JudgeReadiness"), phase.id("Gateway", "Back"))
                .hasNotPassed(phase.id("SignOff"), phase.id("Reopened"));

        rollout.complete(item).runJobs().close();

        assertThat(readiness.assessments(rollout.id()))
                .extracting(AssessmentView::ready)
                .containsExactly(false, false, true);
        BpmnAwareTests.assertThat(instance).isEnded().hasNotPassed(phase.id("EndEvent", "Returned"));
        assertIsClosed(rollout, phase);
    }

    private void assertIsToBeReworked(RolloutDriver rollout, Phase phase, Task first) {
        ItemView item = rollout.item(first.getTaskDefinitionKey());
        AssessmentView assessment = readiness.assessments(rollout.id()).stream()
                .reduce((older, newer) -> newer)
                .orElseThrow();
        assertThat(rollout.tasks()).hasSize(1);
        Task rework = rollout.task(phase.id("Rework"));
        assertThat(rework.getId()).isEqualTo(item.taskId());
        assertThat(rework.getName()).isEqualTo(first.getName());
        assertThat(rollout.groups(rework.getId())).isEqualTo(List.of(item.candidateGroups()));
        assertThat(item.status()).isEqualTo(NOT_STARTED);
        assertThat(item.reason())
                .isEqualTo(assessment.firedRules().get(0).reason())
                .isNotBlank();
        assertThat(assessment.firedRules()).allMatch(rule -> rule.itemId().equals(item.itemId()));
        assertThat(engine.getFormService().getTaskFormVariables(rework.getId()))
                .containsEntry("reworkReason", item.reason());
    }

    @ParameterizedTest
    @MethodSource("phases")
    void signOffReturnsTwoItems(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number()).completeAllItems();
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        List<String> items = rollout.items(phase.number());

        rollout.returnFromSignOff(items.get(0), items.get(1));

        assertAreToBeReworked(rollout, phase, items.get(0), items.get(1));
        BpmnAwareTests.assertThat(instance)
                .hasPassed(
                        phase.id("SignOff"),
                        phase.id("EndEvent", "Returned"),
                        phase.id("BoundaryEvent", "Returned"),
                        phase.id("Gateway", "Back"))
                .hasNotPassed(phase.id("EndEvent", "Approved"), phase.id("BoundaryEvent", "ItemReopened"));
        if (phase.hasGate()) {
            BpmnAwareTests.assertThat(instance).hasNotPassed(phase.id("Gate"));
        }

        rollout.complete(items.get(0)).runJobs();
        assertThat(rollout.task(phase.id("SignOff"))).isNull();
        rollout.complete(items.get(1)).runJobs().close();

        BpmnAwareTests.assertThat(instance).isEnded();
        assertIsClosed(rollout, phase);
    }

    @ParameterizedTest
    @MethodSource("phasesWithGate")
    void gateReturnsTwoItems(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number())
                .completeAllItems()
                .approveSignOff();
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        List<String> items = rollout.items(phase.number());

        rollout.returnFromGate(items.get(0), items.get(1));

        assertAreToBeReworked(rollout, phase, items.get(0), items.get(1));
        BpmnAwareTests.assertThat(instance)
                .hasPassed(
                        phase.id("Gate"),
                        phase.id("Task", "NotifyGateDecided"),
                        phase.id("EndEvent", "Returned"),
                        phase.id("BoundaryEvent", "Returned"))
                .hasNotPassed(phase.id("EndEvent", "Approved"), phase.id("Task", "ClosePhase"));

        rollout.completeAllItems();
        assertThat(rollout.task(phase.id("Gate"))).isNull();
        assertThat(rollout.task(phase.id("SignOff"))).isNotNull();
        rollout.close();

        BpmnAwareTests.assertThat(instance).isEnded();
        assertIsClosed(rollout, phase);
    }

    private void assertAreToBeReworked(RolloutDriver rollout, Phase phase, String... items) {
        assertThat(rollout.tasks()).hasSize(items.length).allMatch(task -> task.getTaskDefinitionKey()
                .equals(phase.id("Rework")));
        for (ItemView item : Stream.of(items).map(rollout::item).toList()) {
            Task rework = rollout.taskOf(item.itemId());
            assertThat(rework.getName()).isEqualTo(item.label());
            assertThat(rollout.groups(rework.getId())).containsExactly(item.candidateGroups());
            assertThat(item.reason()).isEqualTo(RolloutDriver.REASON);
        }
        assertThat(rollout.items(phase.number()))
                .filteredOn(item -> !List.of(items).contains(item))
                .allMatch(item -> rollout.item(item).status() == DONE);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void reopenedWhileTheChecklistRuns(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number());
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        List<String> items = rollout.items(phase.number());
        String item = items.get(0);
        rollout.complete(item).runJobs();

        rollout.reopen(item);

        Task reopened = rollout.task(phase.id("Reopened"));
        assertThat(rollout.tasks()).hasSize(items.size());
        assertThat(reopened.getId()).isEqualTo(rollout.item(item).taskId());
        assertThat(reopened.getName()).isEqualTo(rollout.item(item).label());
        assertThat(rollout.groups(reopened.getId()))
                .containsExactly(rollout.item(item).candidateGroups());
        assertThat(rollout.item(item).reason()).isEqualTo(RolloutDriver.REASON);

        items.subList(1, items.size()).forEach(rollout::complete);
        rollout.runJobs();
        assertThat(rollout.task(phase.id("SignOff")))
                .as("waits for the reopened point")
                .isNull();
        rollout.complete(item).runJobs();

        BpmnAwareTests.assertThat(instance)
                .isWaitingAt(phase.id("SignOff"))
                .hasPassed(phase.id("Reopened"), phase.id("EndEvent", "ReopenedDone"))
                .hasNotPassed(phase.id("Rework"), phase.id("Gateway", "Back"));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void reopenedDuringSignOff(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number()).completeAllItems();
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        String item = rollout.items(phase.number()).get(0);
        Task signOff = rollout.task(phase.id("SignOff"));
        String signer = rollout.holder(signOff.getId());

        rollout.reopen(item);

        assertAreToBeReworked(rollout, phase, item);
        assertThatThrownBy(() -> rollout.submit(signOff.getId(), signer, rollout.approval()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("finns inte längre")
                .hasMessageContaining("tagits tillbaka för att en punkt i fasen öppnats igen");
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt(phase.id("Rework"))
                .hasPassed(phase.id("BoundaryEvent", "ItemReopened"))
                .hasNotPassed(phase.id("Reopened"), phase.id("Task", "ClosePhase"));

        rollout.complete(item).runJobs();
        assertThat(rollout.task(phase.id("SignOff")).getId()).isNotEqualTo(signOff.getId());
        rollout.close();
        BpmnAwareTests.assertThat(instance).isEnded();
        assertIsClosed(rollout, phase);
    }

    @ParameterizedTest
    @MethodSource("phasesWithGate")
    void reopenedWhileTheGateIsOpen(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number())
                .completeAllItems()
                .approveSignOff();
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        String item = rollout.items(phase.number()).get(1);
        Task gate = rollout.task(phase.id("Gate"));

        rollout.reopen(item);

        assertAreToBeReworked(rollout, phase, item);
        assertThatThrownBy(() -> rollout.submit(
                        gate.getId(), rollout.person("contact-person"), Map.of("gateOutcome", "APPROVED")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("finns inte längre");
        BpmnAwareTests.assertThat(instance)
                .hasPassed(phase.id("BoundaryEvent", "ItemReopened"))
                .hasNotPassed(phase.id("Task", "NotifyGateDecided"), phase.id("Task", "ClosePhase"));

        rollout.complete(item).runJobs();
        assertThat(rollout.task(phase.id("SignOff"))).as("is signed off anew").isNotNull();
        rollout.close();
        assertIsClosed(rollout, phase);
    }

    @Test
    void notApplicableWithRight() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        ProcessInstance instance = rollout.phaseInstance(3);

        rollout.complete("Item_P3_AppointKeyPersons", notApplicable()).completeAllItems();

        assertThat(rollout.item("Item_P3_AppointKeyPersons").status()).isEqualTo(NOT_APPLICABLE);
        assertThat(rollout.item("Item_P3_AppointKeyPersons").date()).isNull();
        BpmnAwareTests.assertThat(instance).isWaitingAt("SignOff_P3").hasNotPassed("Rework_P3", "Gateway_P3_Back");
        rollout.close();
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @ParameterizedTest
    @MethodSource("phases")
    void withdrawnByAnAdministrator(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number());
        ProcessInstance instance = rollout.phaseInstance(phase.number());
        String item = rollout.items(phase.number()).get(0);
        rollout.items(phase.number()).stream().skip(1).forEach(rollout::complete);

        engine.getRuntimeService()
                .createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(item)
                .execute();
        rollout.runJobs();

        assertThat(rollout.tasks())
                .as("comes back, since it is not done")
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(phase.id("Rework"));
        assertThat(rollout.taskOf(item).getName()).isEqualTo(rollout.item(item).label());
        rollout.complete(item).runJobs();
        BpmnAwareTests.assertThat(instance).isWaitingAt(phase.id("SignOff"));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void staleCompletion(Phase phase) {
        RolloutDriver rollout = start.inPhase(phase.edition(), phase.number());
        String item = rollout.items(phase.number()).get(0);
        String task = rollout.item(item).taskId();
        String person = rollout.holder(task);
        Map<String, Object> answers = rollout.answers(task, Map.of());
        rollout.complete(item);

        assertThatThrownBy(() -> rollout.submit(task, person, answers))
                .isInstanceOf(RefusedException.class)
                .hasMessageMatching("Uppgiften är redan slutförd av .+ \\d{4}-\\d\\d-\\d\\d kl\\. \\d\\d:\\d\\d\\."
                        + " Du behöver inte göra något\\.")
                .hasMessageContaining(start.people().nameOf(person));
        assertThatThrownBy(() -> rollout.submit(task, rollout.person("staff"), answers))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("finns inte längre")
                .hasMessageNotContaining(start.people().nameOf(person));
        assertThat(rollout.item(item).status()).isEqualTo(DONE);
    }

    private static Map<String, Object> notApplicable() {
        return Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", NOT_NEEDED);
    }

    private void assertIsClosed(RolloutDriver rollout, Phase phase) {
        rollout.runJobs();
        String item = rollout.items(phase.number()).get(0);
        assertThatThrownBy(() -> rollout.reopen(item))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Fas " + phase.number() + " är avslutad och kan inte ändras.");
        if (phase.number() == 5) {
            assertThat(rollout.isFinished()).isTrue();
            assertThat(rollouts.get(rollout.id()).finished()).isTrue();
            assertThat(rollout.tasks()).isEmpty();
        } else {
            assertThat(rollouts.get(rollout.id()).phase()).isEqualTo(phase.number() + 1);
            assertThat(rollout.tasks()).isNotEmpty().allMatch(task -> task.getTaskDefinitionKey()
                    .startsWith("Item_P" + (phase.number() + 1) + "_"));
        }
    }
}
