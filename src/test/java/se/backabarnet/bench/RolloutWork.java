package se.backabarnet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.Groups;
import se.backabarnet.engine.Crew;
import se.backabarnet.engine.form.ExampleAnswers;

/**
 * Takes rollouts through their phases by the engine's interface, as an authenticated user who holds the groups. Finding
 * tasks and jobs is the benchmark's own affair and goes past the engine. Jobs are run by the same thread as soon as
 * they appear, between completions, on either engine.
 */
final class RolloutWork {

    static final String TEAM = "national-process-team";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<String, Map<String, Object>> ANSWERS = new ConcurrentHashMap<>();

    /** A started rollout and who works on it. */
    record Started(String rolloutId, String area, List<String> groups) {}

    private record OpenTask(String id, String element) {}

    private final Contender contender;
    private final IdentityService identity;
    private final JdbcTemplate books;
    private final Completions completions;
    private final boolean keepsParticipants;

    RolloutWork(Contender contender, Completions completions) {
        this.contender = contender;
        this.identity = contender.engine().getIdentityService();
        this.books = contender.books();
        this.completions = completions;
        this.keepsParticipants = books.queryForObject("select to_regclass('participant') is not null", Boolean.class);
    }

    /** @param areaName one word */
    Started start(String areaName) {
        Map<String, Object> form = Map.of(
                "areaName",
                areaName,
                "municipality",
                areaName + "s kommun",
                "region",
                "Region Mätning",
                "policeArea",
                "Polisområde Mätning",
                "plannedStart",
                LocalDate.now().minusDays(30).toString());
        String instance = as(List.of(TEAM), () -> contender
                .engine()
                .getFormService()
                .submitStartForm(contender.definitionOf("HsvRolloutProcess"), form)
                .getId());
        String rolloutId = books.queryForObject(
                "select business_key_ from act_ru_execution where id_ = ?", String.class, instance);
        String area = areaName.toLowerCase(Locale.ROOT);
        List<String> groups = new ArrayList<>(
                Groups.LOCAL_ROLES.stream().map(role -> area + "." + role).toList());
        settle(area, groups);
        groups.add(TEAM);
        if (keepsParticipants) {
            JdbcClient record = JdbcClient.create(books);
            Crew.contactPerson(record, UUID.fromString(rolloutId), area + ".contact-person");
            Crew.groups(record, UUID.fromString(rolloutId), area + ".");
        }
        runJobs(rolloutId);
        return new Started(rolloutId, area, groups);
    }

    /** The area's people, one per role: they are the same in both databases, though only this application writes to them. */
    private void settle(String area, List<String> groups) {
        for (String group : groups) {
            books.update(
                    "insert into act_id_group (id_, rev_, name_) values (?, 1, ?) on conflict do nothing",
                    group,
                    group);
            books.update(
                    "insert into act_id_user (id_, rev_, first_, last_, email_) values (?, 1, 'Roll', ?, ?)",
                    group,
                    area,
                    group + "@bench.example");
            books.update("insert into act_id_membership (user_id_, group_id_) values (?, ?)", group, group);
        }
    }

    /** Works until the phase after the given number of phases is open; all five finish the rollout. */
    void finishPhases(Started rollout, int phases) {
        for (int phase = 1; phase <= phases; phase++) {
            String prefix = "_P" + phase;
            while (completeAll(rollout, element -> element.contains(prefix)) > 0) {
                // the sign-off follows the points, and the gate decision the sign-off
            }
        }
    }

    void completeItems(Started rollout) {
        completeAll(rollout, element -> element.startsWith("Item_"));
    }

    private int completeAll(Started rollout, Predicate<String> elements) {
        List<OpenTask> tasks = openTasks(rollout.rolloutId()).stream()
                .filter(task -> elements.test(task.element()))
                .toList();
        for (OpenTask task : tasks) {
            complete(rollout, task);
            runJobs(rollout.rolloutId());
        }
        return tasks.size();
    }

    private void complete(Started rollout, OpenTask task) {
        Map<String, Object> answers = ANSWERS.computeIfAbsent(task.element(), element -> answers(task));
        CountingDataSource.Count count = CountingDataSource.count();
        count.reset();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        as(rollout.groups(), () -> {
            contender.engine().getFormService().submitTaskForm(task.id(), answers);
            return null;
        });
        long took = System.nanoTime() - began;
        long usedCpu = THREADS.getCurrentThreadCpuTime() - cpu;
        if (task.element().startsWith("Item_")) {
            completions.add(took, usedCpu, count);
        }
    }

    /** What the form requires, in the types in which Tasklist sends it. */
    private Map<String, Object> answers(OpenTask task) {
        LocalDate today = LocalDate.now();
        if (task.element().startsWith("SignOff_")) {
            return Map.of("signOffOutcome", "APPROVED", "signOffDate", today.toString());
        }
        if (task.element().startsWith("Gate_")) {
            return Map.of("gateOutcome", "APPROVED");
        }
        Map<String, Object> answers = new HashMap<>(
                ExampleAnswers.to(contender.engine().getFormService().getDeployedTaskForm(task.id()), today));
        answers.replaceAll((field, value) -> value instanceof List<?> list
                ? SpinValues.jsonValue(Spin.JSON(list).toString()).create()
                : value);
        return answers;
    }

    private List<OpenTask> openTasks(String rolloutId) {
        return books.query(
                "select t.id_, t.task_def_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ? order by t.task_def_key_",
                (row, number) -> new OpenTask(row.getString(1), row.getString(2)),
                rolloutId);
    }

    private void runJobs(String rolloutId) {
        for (List<String> jobs = jobs(rolloutId); !jobs.isEmpty(); jobs = jobs(rolloutId)) {
            jobs.forEach(contender.engine().getManagementService()::executeJob);
        }
    }

    private List<String> jobs(String rolloutId) {
        return books.queryForList(
                "select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = ?",
                String.class,
                rolloutId);
    }

    private <T> T as(List<String> groups, Supplier<T> action) {
        identity.setAuthentication("bench", groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
