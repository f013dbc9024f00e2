package se.backabarnet.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.rollout.RolloutRequest;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/** Starts rollouts for tests, each in an area of its own that has somebody in every role. */
public final class Rollouts {

    private static final int FIRST_PHASE_WITH_GROUPS = 2;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ProcessEngine engine;
    private final RolloutService rollouts;
    private final Checklist checklist;
    private final ChecklistService changes;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TestPeople people;

    Rollouts(
            ProcessEngine engine,
            RolloutService rollouts,
            Checklist checklist,
            ChecklistService changes,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.rollouts = rollouts;
        this.checklist = checklist;
        this.changes = changes;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = new TestPeople(engine);
    }

    public TestPeople people() {
        return people;
    }

    public static String freshAreaName() {
        return "Testområde " + COUNT.incrementAndGet();
    }

    /** Starts a rollout by its start form, as the national process team does. */
    public RolloutDriver start(String edition) {
        return start(edition, "");
    }

    /** @param pointsDone what is done already, as the start form takes it */
    public RolloutDriver start(String edition, String pointsDone) {
        String areaName = freshAreaName();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(RolloutDriver.rolloutKey(edition))
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> form = new HashMap<>(startForm(areaName));
        form.put(ProcessVariables.POINTS_DONE, pointsDone);
        ProcessInstance started = people.as(TestPeople.holderOf(TestPeople.NATIONAL_TEAM), () -> engine.getFormService()
                .submitStartForm(definition, form));
        return driver(rollouts.get(UUID.fromString(started.getBusinessKey())));
    }

    /** A rollout whose earlier phases the record has as closed, at the beginning of the phase asked for; phase 2 with its groups. */
    public RolloutDriver inPhase(String edition, int phase) {
        RolloutDriver rollout = driver(transaction.execute(status -> registeredInPhase(edition, phase)));
        engine.getRuntimeService()
                .createProcessInstanceByKey(RolloutDriver.rolloutKey(edition))
                .businessKey(rollout.id().toString())
                .setVariables(Map.of(
                        ProcessVariables.ROLLOUT_ID, rollout.id().toString(),
                        ProcessVariables.AREA, rollout.area(),
                        ProcessVariables.AREA_NAME, rollout.areaName(),
                        ProcessVariables.EDITION, rollout.edition()))
                .startBeforeActivity("CallActivity_P" + phase)
                .execute();
        if (phase == FIRST_PHASE_WITH_GROUPS) {
            Crew.groups(jdbc, rollout.id(), rollout.area() + "-");
        }
        return rollout.runJobs();
    }

    private RolloutSummary registeredInPhase(String edition, int phase) {
        RolloutSummary rollout = rollouts.register(edition, request(freshAreaName()), null);
        for (int earlier = 1; earlier < phase; earlier++) {
            rollouts.beginPhase(rollout.id(), earlier);
            rollouts.closePhase(rollout.id(), earlier, today().minusDays(1));
        }
        return rollout;
    }

    private RolloutDriver driver(RolloutSummary rollout) {
        transaction.executeWithoutResult(status -> people.create(rollout.area(), rollout.areaName()));
        return new RolloutDriver(engine, people, checklist, changes, jdbc, rollout, today());
    }

    /** What the start form asks, for an area whose rollout was planned to begin a month ago. */
    public Map<String, Object> startForm(String areaName) {
        RolloutRequest request = request(areaName);
        return Map.of(
                ProcessVariables.AREA_NAME, request.areaName(),
                ProcessVariables.MUNICIPALITY, request.municipality(),
                ProcessVariables.REGION, request.region(),
                ProcessVariables.POLICE_AREA, request.policeArea(),
                ProcessVariables.PLANNED_START, request.plannedStart().toString());
    }

    private RolloutRequest request(String areaName) {
        return RolloutRequest.of(
                areaName, areaName + "s kommun", "Region Test", "Lokalpolisområde Test", today().minusDays(30));
    }

    /** Writes what the database lets nobody write: a record as if its days had been others. */
    public void rewrite(String sql, Object... values) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).params(values).update();
        });
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
