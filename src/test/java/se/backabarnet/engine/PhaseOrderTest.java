package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutService;

/** The law of both handbooks: nothing of a phase exists before the one before it is closed, whoever tries and however. */
@ApplicationTest
class PhaseOrderTest {

    @Autowired
    private Rollouts start;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private Checklist checklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    static Stream<Arguments> phasesWithOneAfter() {
        return Stream.of("hsv", "region")
                .flatMap(edition -> IntStream.rangeClosed(1, 4).mapToObj(phase -> Arguments.of(edition, phase)));
    }

    @ParameterizedTest
    @MethodSource("phasesWithOneAfter")
    void nothingOfTheNextPhaseExistsBeforeThisOneIsClosed(String edition, int phase) {
        RolloutDriver rollout = start.inPhase(edition, phase);
        assertNextPhaseIsOutOfReach(rollout, phase);

        rollout.completeAllItems();
        assertNextPhaseIsOutOfReach(rollout, phase);

        rollout.approveSignOff();
        if (rollout.task("Gate_P" + phase) != null) {
            assertNextPhaseIsOutOfReach(rollout, phase);
            rollout.approveGate();
        }
        assertThat(rollouts.get(rollout.id()).phase()).isEqualTo(phase + 1);
        assertThat(rollout.items(phase + 1)).isNotEmpty();
    }

    private void assertNextPhaseIsOutOfReach(RolloutDriver rollout, int phase) {
        String next = RolloutDriver.phaseKey(rollout.edition(), phase + 1);
        String item = firstItem(next, phase + 1);
        List<Task> before = rollout.tasks();

        assertRefused(
                () -> startPhase(next, rollout, phase + 1), "kan inte börja förrän fas " + phase + " är avslutad");
        assertRefused(() -> startPhase(next, rollout, phase), "Fas " + phase + " har redan börjat");
        for (String element : List.of(item, "Checklist_P" + (phase + 1), "SignOff_P" + (phase + 1))) {
            assertRefused(
                    () -> startPhaseAt(element, next, rollout, phase + 1), "Fas " + (phase + 1) + " har inte börjat");
        }
        assertRefused(() -> startPhaseAt(item, next, rollout, phase), "hör inte till fas " + phase);
        assertRefused(
                () -> modify(rollout.phaseInstance(phase).getId(), "Task_P" + phase + "_ClosePhase"),
                "Fas " + phase + " är inte avslutad",
                "Kontaktpersonen har inte beslutat");
        assertThatThrownBy(() -> runtime.createMessageCorrelation(ProcessKeys.ITEM_REOPENED)
                        .processInstanceBusinessKey(rollout.id().toString())
                        .processInstanceVariableEquals(ProcessVariables.PHASE, (long) phase + 1)
                        .setVariable(ProcessVariables.ITEM_ID, item)
                        .correlate())
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertRefused(() -> rollout.reopen(item), "Punkten finns inte");
        assertCallOfNextPhaseIsRefused(rollout, phase);

        assertThat(rollouts.get(rollout.id()).phase()).isEqualTo(phase);
        assertThat(checklist.items(rollout.id())).extracting(ItemView::phase).containsOnly(phase);
        assertThat(rollout.tasks()).extracting(Task::getId).isEqualTo(ids(before));
    }

    /** Cockpit can put a token on the next phase; what happens there is refused all the same. */
    private void assertCallOfNextPhaseIsRefused(RolloutDriver rollout, int phase) {
        String call = "CallActivity_P" + (phase + 1);
        String instance = rollout.rolloutInstance().getId();
        modify(instance, call);
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertRefused(() -> management.executeJob(job.getId()), "kan inte börja förrän fas " + phase + " är avslutad");
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity(call)
                .execute();
    }

    @ParameterizedTest
    @MethodSource("phasesWithOneAfter")
    void aPhaseThatIsCutShortLeadsNowhere(String edition, int phase) {
        RolloutDriver rollout = start.inPhase(edition, phase);
        String instance = rollout.phaseInstance(phase).getId();

        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("Checklist_P" + phase)
                .startBeforeActivity("EndEvent_P" + phase)
                .execute();

        assertRefused(rollout::runJobs, "kan inte börja förrän fas " + phase + " är avslutad");
        assertThat(rollouts.get(rollout.id()).phase()).isEqualTo(phase);
        assertThat(rollout.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void aRolloutIsNotFinishedBeforeItsLastPhaseIsClosed(String edition) {
        RolloutDriver rollout = start.inPhase(edition, 5);

        assertRefused(
                () -> modify(rollout.rolloutInstance().getId(), "Task_FinishRollout"),
                "Införandet kan inte avslutas förrän fas 5 är avslutad");

        assertThat(rollouts.get(rollout.id()).finished()).isFalse();
        assertThat(rollout.isFinished()).isFalse();
    }

    @Test
    void aSignOffIsNotApprovedWhileAnItemIsOpen() {
        RolloutDriver rollout = start.inPhase("region", 2);
        modify(rollout.phaseInstance(2).getId(), "Closing_P2");

        assertRefused(rollout::approveSignOff, "Fasen kan inte avslutas: ");
    }

    private void startPhase(String key, RolloutDriver rollout, int phase) {
        runtime.startProcessInstanceByKey(key, rollout.id().toString(), variables(rollout, phase));
    }

    private void startPhaseAt(String element, String key, RolloutDriver rollout, int phase) {
        runtime.createProcessInstanceByKey(key)
                .businessKey(rollout.id().toString())
                .setVariables(variables(rollout, phase))
                .setVariable("signerRole", "chair")
                .startBeforeActivity(element)
                .execute();
    }

    private static Map<String, Object> variables(RolloutDriver rollout, int phase) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ProcessVariables.ROLLOUT_ID, rollout.id().toString());
        variables.put(ProcessVariables.AREA, rollout.area());
        variables.put(ProcessVariables.AREA_NAME, rollout.areaName());
        variables.put(ProcessVariables.EDITION, rollout.edition());
        variables.put(ProcessVariables.PHASE, (long) phase);
        variables.put(ProcessVariables.READY, null);
        return variables;
    }

    private void modify(String instanceId, String element) {
        runtime.createProcessInstanceModification(instanceId)
                .startBeforeActivity(element)
                .execute();
    }

    private String firstItem(String key, int phase) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .filter(id -> id.startsWith("Item_P" + phase + "_"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(ThrowingCallable attempt, String... words) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RefusedException.class)
                .satisfies(refusal -> assertThat(Stream.of(words)).anyMatch(refusal.getMessage()::contains));
    }

    private static List<String> ids(List<Task> tasks) {
        List<String> ids = new ArrayList<>();
        tasks.forEach(task -> ids.add(task.getId()));
        return ids;
    }
}
