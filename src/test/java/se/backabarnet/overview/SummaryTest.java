package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SwedishTime;
import se.backabarnet.engine.AtOnce;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.security.Person;

/** The stored summary of a rollout says what can be counted of it, whatever has just happened to it. */
@ApplicationTest
class SummaryTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private Summaries summaries;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WaitingTasks waiting;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void followsAWholeRollout(String edition) {
        RolloutDriver rollout = rollouts.start(edition, "Förslag på förbättringar initierade; 2023-05-04; protokoll");
        assertThat(stored(rollout)).containsEntry("stage", 1).containsEntry("done", 1);
        rollout.complete(ITEM);
        assertThat(stored(rollout)).containsEntry("done", 2);

        rollout.completeAllItems().returnFromSignOff(ITEM);
        assertThat(stored(rollout)).containsEntry("sent_back", 1);
        rollout.completeAllItems().reopen(ITEM).runJobs();
        assertThat(stored(rollout)).containsEntry("sent_back", 1);
        rollout.completeAllItems().approveSignOff();
        if (edition.equals("hsv")) {
            assertThat(stored(rollout)).containsEntry("gate_waiting", true);
            rollout.returnFromGate(ITEM);
            assertThat(stored(rollout)).containsEntry("gate_waiting", false).containsEntry("sent_back", 1);
            rollout.completeAllItems().approveSignOff().approveGate();
        }
        for (int phase = 2; phase <= 5; phase++) {
            assertThat(stored(rollout)).containsEntry("stage", phase).containsEntry("closed", phase - 1);
            rollout.completeAllItems().close();
        }

        assertThat(stored(rollout))
                .containsEntry("stage", AreaQuery.FINISHED)
                .containsEntry("closed", 5)
                .containsEntry("done", edition.equals("hsv") ? 31 : 34)
                .containsEntry("counted", edition.equals("hsv") ? 31 : 34)
                .containsEntry("next_on", null);
    }

    @Test
    void leavesOutWhatIsNotApplicable() {
        RolloutDriver rollout = rollouts.inPhase("hsv", 3);
        int counted = (int) stored(rollout).get("counted");

        rollout.complete(
                "Item_P3_AppointKeyPersons",
                Map.of("itemStatus", "NOT_APPLICABLE", "itemComment", "Vi har redan nyckelpersoner"));

        assertThat(stored(rollout)).containsEntry("done", 0).containsEntry("counted", counted - 1);
    }

    @Test
    void countsEverybodyWhoIsDoneInTheSameMoment() throws InterruptedException {
        RolloutDriver rollout = rollouts.inPhase("hsv", 4);
        List<String> items = rollout.items(4).subList(0, 4);

        assertThat(AtOnce.run(items.stream()
                        .<Runnable>map(item -> () -> rollout.complete(item))
                        .toList()))
                .containsOnlyNulls();

        assertThat(stored(rollout)).containsEntry("done", 4);
    }

    @Test
    void findsWhatAnAdministratorChangesPastTheRecord() {
        RolloutDriver rollout = rollouts.start("hsv");
        LocalDate day = rollouts.today().plusDays(3);
        Task task = rollout.taskOf(ITEM);
        task.setDueDate(Date.valueOf(day));
        tasks.saveTask(task);

        summaries.sumUpWhatIsNotRecorded();

        assertThat(stored(rollout)).containsEntry("next_on", Date.valueOf(day));
    }

    @Test
    void readsTheDayInSweden() {
        RolloutDriver rollout = rollouts.start("hsv");
        LocalDate day = rollouts.today().plusDays(3);
        Task task = rollout.taskOf(ITEM);
        task.setDueDate(
                Timestamp.from(day.atTime(0, 30).atZone(SwedishTime.ZONE).toInstant()));
        tasks.saveTask(task);

        summaries.sumUpWhatIsNotRecorded();

        assertThat(stored(rollout)).containsEntry("next_on", Date.valueOf(day));
        Person initiator = new Person("initiativ", "Initiativ", "Tagare", Set.of(rollout.area() + ".initiators"), "");
        assertThat(waiting.of(initiator, Integer.MAX_VALUE))
                .filteredOn(waits -> waits.taskId().equals(task.getId()))
                .singleElement()
                .extracting(WaitingTasks.WaitingTask::due)
                .isEqualTo(day);
    }

    /** What is stored, which is the same as what is counted. */
    private Map<String, Object> stored(RolloutDriver rollout) {
        Map<String, Object> stored = row("rollout_summary", rollout.id());
        assertThat(stored).isEqualTo(row("rollout_standing", rollout.id()));
        return stored;
    }

    private Map<String, Object> row(String table, UUID rolloutId) {
        return jdbc.sql("select * from " + table + " where rollout_id = ?")
                .param(rolloutId)
                .query()
                .singleRow();
    }
}
