package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.signoff.SignOffService;
import se.backabarnet.signoff.SignOffView;

/** Several people in the same moment: nobody is told of locks, and nothing is done twice. */
@ApplicationTest
class ConcurrencyTest {

    @Autowired
    private Rollouts start;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private SignOffService signOffs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SqlCounter statements;

    @RepeatedTest(3)
    void ninePeopleCompleteTheNineItemsOfAPhase() throws InterruptedException {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        List<String> items = rollout.items(3);

        List<Throwable> outcomes = AtOnce.run(items.stream()
                .map(item -> rollout.item(item).taskId())
                .map(task -> submission(rollout, task, rollout.holder(task), rollout.answers(task, Map.of())))
                .toList());

        assertThat(outcomes).hasSize(9).containsOnlyNulls();
        assertThat(items).allMatch(item -> rollout.item(item).status() == ItemStatus.DONE);
        rollout.runJobs();
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("SignOff_P3");
    }

    /** Whoever loses a race is tried again, with everything that was answered. */
    @Test
    void anItemIsCompletedThoughSomethingElseChangesItInTheSameMoment() throws Exception {
        RolloutDriver rollout = start.inPhase("region", 3);
        String item = rollout.items(3).get(0);
        String task = rollout.item(item).taskId();
        Map<String, Object> answers = rollout.answers(task, Map.of("itemComment", "Skrivet en gång"));
        ExecutorService person = Executors.newSingleThreadExecutor();
        Future<?> completion = transactions.execute(change -> {
            jdbc.sql("update checklist_item set version = version + 1 where task_id = ?")
                    .param(task)
                    .update();
            Future<?> begun = person.submit(() -> rollout.submit(task, rollout.holder(task), answers));
            awaitSomebodyWaitingForUs();
            return begun;
        });
        completion.get();
        person.shutdown();

        assertThat(rollout.item(item).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.item(item).comment()).isEqualTo("Skrivet en gång");
    }

    private void awaitSomebodyWaitingForUs() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (waitingForUs() == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
        }
    }

    private long waitingForUs() {
        return jdbc.sql(
                        "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                .query(Long.class)
                .single();
    }

    @RepeatedTest(3)
    void twoSignTheSamePhaseOff() throws InterruptedException {
        RolloutDriver rollout = start.inPhase("hsv", 3).completeAllItems();
        String chair = rollout.person("chair");
        String deputy = rollout.area() + "-deputy";
        start.people().create(deputy, "Vice", "Ordförande", rollout.area() + ".chair");
        String task = rollout.task("SignOff_P3").getId();

        List<Throwable> outcomes = AtOnce.run(Stream.of(chair, deputy)
                .map(person -> submission(rollout, task, person, rollout.approval()))
                .toList());

        List<SignOffView> decided = signOffs.decisions(rollout.id()).stream()
                .filter(SignOffView::isApproved)
                .toList();
        assertThat(decided).hasSize(1);
        assertThat(decided.get(0).decidedBy()).isEqualTo(outcomes.get(0) == null ? chair : deputy);
        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .first()
                .isInstanceOf(RefusedException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("Uppgiften är redan slutförd av "
                        + start.people().nameOf(decided.get(0).decidedBy()));
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Gate_P3");
    }

    /** Either may win; a phase that is signed off with an open point may not come out of it. */
    @RepeatedTest(5)
    void oneSignsOffWhileAnotherReopens() throws InterruptedException {
        RolloutDriver rollout = start.inPhase("region", 3).completeAllItems();
        String item = rollout.items(3).get(0);
        String task = rollout.task("SignOff_P3").getId();

        List<Throwable> outcomes = AtOnce.run(List.of(
                submission(rollout, task, rollout.person("chair"), rollout.approval()), () -> rollout.reopen(item)));

        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allMatch(RefusedException.class::isInstance);
        boolean signedOff = outcomes.get(0) == null;
        assertThat(rollout.item(item).status()).isEqualTo(signedOff ? ItemStatus.DONE : ItemStatus.NOT_STARTED);
        assertThat(rollout.tasks())
                .extracting(Task::getTaskDefinitionKey)
                .isEqualTo(signedOff ? List.of() : List.of("Rework_P3"));
    }

    /** The engine finds who waits for the message in one statement, and wakes it in others. */
    @Test
    void aPhaseIsSignedOffWhileItsReopeningIsOnTheWay() {
        RolloutDriver rollout = start.inPhase("region", 3).completeAllItems();
        String item = rollout.items(3).get(0);
        String task = rollout.task("SignOff_P3").getId();
        statements.before(
                "from ACT_RU_EVENT_SUBSCR.*EXECUTION_ID_ = ",
                submission(rollout, task, rollout.person("chair"), rollout.approval()));

        assertThatThrownBy(() -> rollout.reopen(item))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Punkten kunde inte öppnas igen");

        assertThat(rollout.item(item).status()).isEqualTo(ItemStatus.DONE);
    }

    /** Whatever the later one has read by then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "from ACT_RU_TASK where ID_",
                "from ACT_RU_EXECUTION where ID_",
                "from ACT_RU_IDENTITYLINK where TASK_ID_",
                "from ACT_RE_PROCDEF where ID_",
                "from checklist_item"
            })
    void twoDoTheSameItem(String statement) {
        RolloutDriver rollout = start.inPhase("region", 3);
        Runnable completion = completion(rollout, rollout.items(3).get(0));
        statements.before(statement, completion);

        assertThatThrownBy(completion::run)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Uppgiften är redan slutförd av ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from ACT_RU_TASK where ID_", "from ACT_RU_IDENTITYLINK where TASK_ID_", "update ACT_RU_TASK"})
    void anItemIsDoneWhileSomebodyElseTakesIt(String statement) {
        RolloutDriver rollout = start.inPhase("region", 3);
        String item = rollout.items(3).get(0);
        String task = rollout.item(item).taskId();
        String person = rollout.holder(task);
        statements.before(statement, completion(rollout, item));

        assertThatThrownBy(() ->
                        start.people().as(person, () -> engine.getTaskService().claim(task, person)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Uppgiften är redan slutförd av ");
    }

    @Test
    void aPointIsOpenedAgainWhileTheLastOneIsBeingDone() {
        RolloutDriver rollout = start.inPhase("region", 3);
        List<String> items = rollout.items(3);
        String last = items.get(items.size() - 1);
        items.subList(0, items.size() - 1).forEach(rollout::complete);
        statements.before("from ACT_RU_EXECUTION where ID_", () -> rollout.reopen(items.get(0)));

        completion(rollout, last).run();

        assertThat(rollout.item(last).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.tasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Reopened_P3");
    }

    @RepeatedTest(3)
    void twoReopenTheSameItem() throws InterruptedException {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        String item = rollout.items(3).get(0);
        rollout.complete(item).runJobs();

        List<Throwable> outcomes = AtOnce.run(List.of(() -> rollout.reopen(item), () -> rollout.reopen(item)));

        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allMatch(RefusedException.class::isInstance);
        assertThat(rollout.tasks())
                .extracting(Task::getTaskDefinitionKey)
                .hasSize(9)
                .containsOnlyOnce("Reopened_P3");
    }

    @RepeatedTest(3)
    void twoStartInTheSameArea() throws InterruptedException {
        String areaName = Rollouts.freshAreaName();

        List<Throwable> outcomes = AtOnce.run(Stream.of("hsv", "region")
                .<Runnable>map(edition -> () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(RolloutDriver.rolloutKey(edition), start.startForm(areaName)))
                .toList());

        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .first()
                .isInstanceOf(RefusedException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("Området " + areaName
                        + " har redan ett införande som pågår. Ett nytt kan startas när det är avslutat.");
        assertThat(rollouts.visible(true, List.of(), 0, Integer.MAX_VALUE))
                .extracting(RolloutSummary::areaName)
                .containsOnlyOnce(areaName);
    }

    private static Runnable completion(RolloutDriver rollout, String item) {
        String task = rollout.item(item).taskId();
        return submission(rollout, task, rollout.holder(task), rollout.answers(task, Map.of()));
    }

    private static Runnable submission(RolloutDriver rollout, String task, String person, Map<String, Object> answers) {
        return () -> rollout.submit(task, person, answers);
    }
}
