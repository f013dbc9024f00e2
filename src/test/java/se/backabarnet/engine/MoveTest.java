package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.ApplicationTest;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.model.Move;
import se.backabarnet.model.MovePreview;
import se.backabarnet.model.MoveService;
import se.backabarnet.model.RunningModel;
import se.backabarnet.model.Standing;
import se.backabarnet.overview.Happening;
import se.backabarnet.overview.Timeline;
import se.backabarnet.security.Person;

/** A rollout that is under way is moved to the version that a process owner has deployed since, wherever it stands. */
@ApplicationTest
class MoveTest {

    private static final String FILE = "hsv-phase-2-startup.bpmn";
    private static final String NEW = "Item_P2_PlanCommunication";
    private static final String LABEL = "Plan för kommunikation finns";
    private static final String CHAIR = "Item_P2_AppointChair";
    private static final String TRAINING = "Item_P2_PlanLeadershipTraining";
    private static final Person OWNER = person("processagare", Groups.PROCESS_OWNERS);

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private MoveService moves;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ProcessEngine engine;

    private final List<String> deployments = new ArrayList<>();
    private RolloutDriver rollout;

    @BeforeEach
    void begin() {
        ProcessEngineTests.init(engine);
        rollout = rollouts.inPhase("hsv", 2);
    }

    @AfterEach
    void leaveNothingBehind() {
        engine.getRuntimeService()
                .deleteProcessInstance(rollout.rolloutInstance().getId(), "the test is over");
        for (int newest = deployments.size() - 1; newest >= 0; newest--) {
            engine.getRepositoryService().deleteDeployment(deployments.get(newest), true);
        }
    }

    @Test
    void keepsWhatIsOpenAndAddsWhatIsNew() {
        rollout.complete(CHAIR);
        take(TRAINING);
        Set<String> open = ids(rollout.tasks());
        deploy(withNewItem());

        MovePreview preview = preview();
        Move move = preview.moves().get(0);
        assertThat(preview.obstacles()).isEmpty();
        assertThat(move.standing()).isEqualTo(Standing.CHECKLIST);
        assertThat(move.kept()).hasSize(5).noneMatch(Move.Kept::changes);
        assertThat(move.kept())
                .filteredOn(kept -> kept.task().assignee() != null)
                .hasSize(1);
        assertThat(move.added()).singleElement().satisfies(added -> assertThat(added.groups())
                .containsExactly(rollout.area() + "." + Groups.PROCESS_LEADER));
        assertThat(isOnNewest()).isFalse();
        assertThat(ids(rollout.tasks())).isEqualTo(open);

        move(preview);

        assertThat(isOnNewest()).isTrue();
        assertThat(ids(rollout.tasks())).containsAll(open).hasSize(open.size() + 1);
        assertThat(rollout.taskOf(TRAINING).getAssignee()).isEqualTo(rollout.person(Groups.PROCESS_LEADER));
        assertThat(rollout.groups(rollout.task(NEW).getId()))
                .containsExactly(rollout.area() + "." + Groups.PROCESS_LEADER);
        assertThat(rollout.item(CHAIR).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.item(NEW).status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(moves.behind(OWNER, rollout.id())).isEmpty();

        rollout.completeAllItems();
        assertThat(phase()).isWaitingAt("SignOff_P2").hasPassed(NEW);
        rollout.close();
        assertThat(rollout.phaseInstance(3)).isNotNull();
    }

    @Test
    void isToldInTheTimelineWithWhoDidIt() {
        deploy(withNewItem());
        RunningModel behind = moves.behind(OWNER, rollout.id()).get(0);

        move(preview());

        assertThat(happenings())
                .filteredOn(happening -> happening.what().equals("PHASE_MOVED"))
                .singleElement()
                .satisfies(happening -> {
                    assertThat(happening.who()).isEqualTo(OWNER.id());
                    assertThat(happening.phase()).isEqualTo(2);
                    assertThat(happening.proof())
                            .isEqualTo(behind.process() + " " + behind.from() + " → " + behind.to());
                });
    }

    @Test
    void keepsWhatIsToBeDoneAgain() {
        rollout.completeAllItems().returnFromSignOff(CHAIR, TRAINING);
        Set<String> again = ids(rollout.tasks());
        deploy(withNewItem());

        move(preview());

        assertThat(ids(rollout.tasks())).containsAll(again).hasSize(3);
        assertThat(rollout.item(CHAIR).reason()).isEqualTo(RolloutDriver.REASON);
        rollout.complete(CHAIR).complete(TRAINING).runJobs();
        assertThat(rollout.task("SignOff_P2")).isNull();
        rollout.complete(NEW).runJobs();
        assertThat(phase()).isWaitingAt("SignOff_P2");
    }

    @Test
    void keepsAPointThatIsReopened() {
        rollout.complete(CHAIR).reopen(CHAIR);
        String reopened = rollout.item(CHAIR).taskId();
        deploy(withNewItem());

        move(preview());

        assertThat(rollout.item(CHAIR).taskId()).isEqualTo(reopened);
        assertThat(rollout.taskOf(CHAIR).getTaskDefinitionKey()).isEqualTo("Reopened_P2");
        rollout.completeAllItems();
        assertThat(phase()).isWaitingAt("SignOff_P2");
        // what waits for a point to be opened again has moved, too
        rollout.reopen(NEW);
        assertThat(phase()).isWaitingAt("Rework_P2").isNotWaitingAt("SignOff_P2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignOff_P2", "Gate_P2"})
    void breaksOffTheClosingForWhatIsNew(String pending) {
        closeUntil(pending);
        deploy(withNewItem());

        MovePreview preview = preview();
        assertThat(preview.moves().get(0).standing()).isEqualTo(Standing.CLOSING);
        assertThat(preview.moves().get(0).withdrawsClosing()).isTrue();
        move(preview);

        assertThat(rollout.tasks()).singleElement().satisfies(task -> assertThat(task.getTaskDefinitionKey())
                .isEqualTo(NEW));
        rollout.complete(NEW).runJobs();
        assertThat(phase()).isWaitingAt("SignOff_P2");
        rollout.reopen(CHAIR).completeAllItems().close();
        assertThat(rollout.phaseInstance(3)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignOff_P2", "Gate_P2"})
    void goesOnClosingWhenNothingIsNew(String pending) {
        closeUntil(pending);
        Set<String> open = ids(rollout.tasks());
        deploy(phase2().withItemOf(CHAIR, "Ordförande vald", Groups.STEERING_GROUP));

        move(preview());

        assertThat(isOnNewest()).isTrue();
        assertThat(ids(rollout.tasks())).isEqualTo(open);
        assertThat(rollout.item(CHAIR).label()).isEqualTo("Ordförande för lokal styrgrupp utsedd");
    }

    @Test
    void letsAMendedStepGoOnByItself() {
        deploy(phase2().withQuestion("${areaName > 5}"));
        move(preview());
        rollout.items(2).forEach(rollout::complete);
        Job judging = failingJob();
        deploy(withNewItem());

        MovePreview preview = preview();
        assertThat(preview.moves().get(0).failedJobs()).isEqualTo(1);
        move(preview);

        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(judging.getId())
                        .singleResult()
                        .getRetries())
                .isPositive();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(phase().getId())
                        .count())
                .isZero();
        rollout.runJobs();
        assertThat(phase()).isWaitingAt(NEW).isNotWaitingAt("SignOff_P2");
        rollout.completeAllItems();
        assertThat(phase()).isWaitingAt("SignOff_P2");
    }

    @Test
    void isRefusedWhileWhatIsGoneIsStillOpen() {
        deploy(withNewItem());
        move(preview());
        deploy(phase2());
        Set<String> open = ids(rollout.tasks());

        MovePreview preview = preview();
        assertThat(preview.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.hindrance().element()).isEqualTo(NEW);
            assertThat(obstacle.hindrance().name()).isEqualTo(LABEL);
            assertThat(obstacle.hindrance().task()).isTrue();
        });
        assertThatThrownBy(() -> move(preview))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Ingenting är flyttat");

        assertThat(isOnNewest()).isFalse();
        assertThat(ids(rollout.tasks())).isEqualTo(open);
        assertThat(happenings())
                .filteredOn(happening -> happening.what().equals("PHASE_MOVED"))
                .hasSize(1);

        rollout.complete(NEW).runJobs();
        assertThat(preview().obstacles()).isEmpty();
        assertThat(preview().moves().get(0).gone()).singleElement().satisfies(gone -> assertThat(gone.itemId())
                .isEqualTo(NEW));
        move(preview());
        assertThat(rollout.item(NEW).status()).isEqualTo(ItemStatus.DONE);
    }

    @Test
    void givesOpenPointsTheirNewNamesAndRoles() {
        take(TRAINING);
        deploy(phase2().withItemOf(TRAINING, "Plan för utbildning", Groups.ROLLOUT_TEAM));
        String task = rollout.item(TRAINING).taskId();

        assertThat(preview().moves().get(0).kept())
                .filteredOn(Move.Kept::changes)
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.label()).isEqualTo("Plan för utbildning");
                    assertThat(kept.groups()).containsExactly(rollout.area() + "." + Groups.ROLLOUT_TEAM);
                    assertThat(kept.released()).isTrue();
                });
        move(preview());

        assertThat(rollout.item(TRAINING).taskId()).isEqualTo(task);
        assertThat(rollout.item(TRAINING).label()).isEqualTo("Plan för utbildning");
        assertThat(rollout.item(TRAINING).status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(rollout.taskOf(TRAINING).getName()).isEqualTo("Plan för utbildning");
        assertThat(rollout.taskOf(TRAINING).getAssignee()).isNull();
        assertThat(rollout.groups(task)).containsExactly(rollout.area() + "." + Groups.ROLLOUT_TEAM);
        rollout.complete(TRAINING);
        assertThat(rollout.item(TRAINING).status()).isEqualTo(ItemStatus.DONE);
    }

    @Test
    void doesNothingElseThanWhatWasShown() {
        deploy(withNewItem());
        MovePreview shown = preview();
        rollout.completeAllItems();

        assertThatThrownBy(() -> move(shown))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Se vad den innebär nu");

        assertThat(isOnNewest()).isFalse();
        assertThat(phase()).isWaitingAt("SignOff_P2");
    }

    @Test
    void movesTheRolloutItself() {
        deploy(rolloutModel());

        MovePreview preview = preview();
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.model().phase()).isNull();
            assertThat(move.added()).isEmpty();
        });
        move(preview);

        assertThat(moves.behind(OWNER, rollout.id())).isEmpty();
        assertThat(happenings()).anyMatch(happening -> happening.what().equals("PROCESS_MOVED"));
        rollout.completeAllItems().close();
        assertThat(rollout.phaseInstance(3)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {Groups.NATIONAL_PROCESS_TEAM, Groups.BOARD, "area.chair"})
    void isForThoseWhoMayDeploy(String group) {
        deploy(withNewItem());
        Person other = person("somebody", group.replace("area", rollout.area()));
        String agreed = preview().agreed();

        assertThat(moves.behind(other, rollout.id())).isEmpty();
        assertThatThrownBy(() -> moves.preview(other, rollout.id())).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> moves.move(other, rollout.id(), agreed)).isInstanceOf(ResponseStatusException.class);
        assertThat(isOnNewest()).isFalse();
    }

    private void closeUntil(String pending) {
        rollout.completeAllItems();
        if (pending.startsWith("Gate")) {
            rollout.approveSignOff();
        }
        assertThat(phase()).isWaitingAt(pending);
    }

    private static ChangedPhase phase2() {
        return ChangedPhase.of(FILE, 2);
    }

    private static ChangedPhase withNewItem() {
        return phase2().withItem(
                        NEW, LABEL, Groups.PROCESS_LEADER, "checklist-item", "Skriv hur områdets invånare får veta.");
    }

    private Map.Entry<String, String> rolloutModel() {
        ProcessInstance running = rollout.rolloutInstance();
        String xml = Bpmn.convertToString(
                engine.getRepositoryService().getBpmnModelInstance(running.getProcessDefinitionId()));
        return Map.entry("hsv-rollout.bpmn", xml.replaceFirst("name=\"Införande", "name=\"Nytt införande"));
    }

    private void deploy(ChangedPhase changed) {
        deploy(Map.entry(changed.file(), changed.xml()));
    }

    private void deploy(Map.Entry<String, String> file) {
        deployments.add(engine.getRepositoryService()
                .createDeployment()
                .addString(file.getKey(), file.getValue())
                .deploy()
                .getId());
    }

    /** As the job executor would have left it after its last attempt. */
    private Job failingJob() {
        Job job = engine.getManagementService().createJobQuery().processInstanceId(phase().getId()).list().stream()
                .filter(each -> !runs(each))
                .findFirst()
                .orElseThrow();
        engine.getManagementService().setJobRetries(job.getId(), 0);
        return job;
    }

    private boolean runs(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private void take(String item) {
        rollouts.people().as(rollout.person(Groups.PROCESS_LEADER), () -> engine.getTaskService()
                .claim(rollout.item(item).taskId(), rollout.person(Groups.PROCESS_LEADER)));
    }

    private MovePreview preview() {
        return moves.preview(OWNER, rollout.id());
    }

    private void move(MovePreview preview) {
        moves.move(OWNER, rollout.id(), preview.agreed());
    }

    private ProcessInstance phase() {
        return rollout.phaseInstance(2);
    }

    private boolean isOnNewest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(RolloutDriver.phaseKey("hsv", 2))
                .latestVersion()
                .singleResult()
                .getId()
                .equals(phase().getProcessDefinitionId());
    }

    private List<Happening> happenings() {
        return timeline.oldestFirst(rollout.id(), 0, 500).getContent();
    }

    private static Set<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).collect(Collectors.toSet());
    }

    private static Person person(String id, String group) {
        return new Person(id, "", "", Set.of(group), "");
    }
}
