package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.agreement.Agreements;
import se.backabarnet.model.Models;

/**
 * One rollout of each edition that takes every way there is, phase after phase; together they pass every flow node of
 * every process but that of interest registrations, whose own test sees to it. What they pass is written to {@code target/process-coverage/index.html}.
 */
@ApplicationTest
class ProcessCoverageTest {

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private ProcessEngine engine;

    @Test
    void everyFlowNodeOfEveryProcessIsPassed() {
        List<RolloutDriver> rollouts =
                Stream.of("hsv", "region").map(this::takeEveryWay).toList();

        ProcessCoverage coverage = ProcessCoverage.of(engine, rollouts);
        coverage.report(Path.of("target", "process-coverage", "index.html"));

        assertThat(coverage.processes()).hasSize(Models.processes().size());
        assertThat(coverage.missing())
                .filteredOn(node -> !node.startsWith(ProcessKeys.INTEREST_PROCESS))
                .isEmpty();
    }

    private RolloutDriver takeEveryWay(String edition) {
        RolloutDriver rollout = start.start(edition);
        takeEveryWayOfAnAgreement(rollout);
        for (int phase = 1; phase <= 5; phase++) {
            List<String> items = rollout.items(phase);
            reopenWhileTheChecklistRuns(rollout, items);
            failReadiness(rollout, items);
            rollout.returnFromSignOff(items.get(0), items.get(1)).completeAllItems();
            rollout.reopen(items.get(0)).completeAllItems();
            rollout.approveSignOff();
            if (rollout.task("Gate_P" + phase) != null) {
                rollout.returnFromGate(items.get(0), items.get(1))
                        .completeAllItems()
                        .close();
            }
        }
        rollout.sendMail();
        assertThat(rollout.isFinished()).isTrue();
        assertThat(rollout.tasks()).isEmpty();
        assertThat(rollout.mailJobs()).isEmpty();
        return rollout;
    }

    private void takeEveryWayOfAnAgreement(RolloutDriver rollout) {
        agreements
                .begin(rollout)
                .handIn()
                .sendBack()
                .handIn()
                .approve()
                .oneRefusesAndTheOthersSign()
                .handIn()
                .approve()
                .everyPartySigns()
                .boardRefuses()
                .handIn()
                .approve()
                .everyPartySigns()
                .boardSigns()
                .conclude();
    }

    private static void reopenWhileTheChecklistRuns(RolloutDriver rollout, List<String> items) {
        rollout.complete(items.get(0)).runJobs().reopen(items.get(0)).complete(items.get(0));
    }

    private void failReadiness(RolloutDriver rollout, List<String> items) {
        String item = items.get(1);
        try (ChangedForm lenient =
                ChangedForm.lenient(engine, rollout.item(item).taskId())) {
            rollout.complete(
                    item, Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", "Det görs på ett annat sätt här."));
        }
        rollout.completeAllItems().completeAllItems();
    }
}
