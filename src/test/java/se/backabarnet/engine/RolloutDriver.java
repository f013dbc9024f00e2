package se.backabarnet.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.Groups;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.engine.form.ExampleAnswers;
import se.backabarnet.rollout.RolloutSummary;

/** A rollout in the hands of its people: the vocabulary of the process tests. Jobs run when asked to, and mail apart. */
public final class RolloutDriver {

    public static final String REASON = "Det saknas underskrift från en av parterna.";

    private static final String CONTACT_PERSON_ITEM = "Item_P1_AssignContactPerson";
    private static final int MOST_ROUNDS = 20;
    private static final List<String> PHASES =
            List.of("Initiative", "Startup", "Preparation", "Implementation", "Sustainment");

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final TestPeople people;
    private final Checklist checklist;
    private final ChecklistService changes;
    private final JdbcClient jdbc;
    private final RolloutSummary rollout;
    private final LocalDate today;

    RolloutDriver(
            ProcessEngine engine,
            TestPeople people,
            Checklist checklist,
            ChecklistService changes,
            JdbcClient jdbc,
            RolloutSummary rollout,
            LocalDate today) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.people = people;
        this.checklist = checklist;
        this.changes = changes;
        this.jdbc = jdbc;
        this.rollout = rollout;
        this.today = today;
    }

    public static String rolloutKey(String edition) {
        return prefix(edition) + "RolloutProcess";
    }

    public static String phaseKey(String edition, int phase) {
        return prefix(edition) + "Phase" + phase + PHASES.get(phase - 1) + "Process";
    }

    private static String prefix(String edition) {
        return edition.substring(0, 1).toUpperCase() + edition.substring(1);
    }

    public UUID id() {
        return rollout.id();
    }

    public String area() {
        return rollout.area();
    }

    public String areaName() {
        return rollout.areaName();
    }

    public String edition() {
        return rollout.edition();
    }

    /** Whoever holds a role in the area. */
    public String person(String role) {
        return TestPeople.holderOf(area() + "." + role);
    }

    public ProcessInstance rolloutInstance() {
        return instance(rolloutKey(edition()));
    }

    public ProcessInstance phaseInstance(int phase) {
        return instance(phaseKey(edition(), phase));
    }

    private ProcessInstance instance(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id().toString())
                .processDefinitionKey(key)
                .singleResult();
    }

    /** The points of a phase, in the model's order. */
    public List<String> items(int phase) {
        return checklist.items(id(), phase).stream().map(ItemView::itemId).toList();
    }

    public ItemView item(String itemId) {
        return checklist.item(id(), itemId);
    }

    /** The tasks that wait for the rollout's people, those that appeared first before the others. */
    public List<Task> tasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(id().toString()).list().stream()
                .sorted(Comparator.comparing(Task::getId))
                .toList();
    }

    /** The one task of an element, or null. */
    public Task task(String elementId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .taskDefinitionKey(elementId)
                .singleResult();
    }

    /** The task in which a point is to be done now, in whichever round. */
    public Task taskOf(String itemId) {
        return tasks.createTaskQuery().taskId(item(itemId).taskId()).singleResult();
    }

    public RolloutDriver complete(String itemId) {
        return complete(itemId, Map.of());
    }

    /** Completes a point with answers that its form accepts, changed as asked; a change to null leaves a field out. */
    public RolloutDriver complete(String itemId, Map<String, ?> changes) {
        if (itemId.equals(CONTACT_PERSON_ITEM)) {
            Crew.contactPerson(jdbc, id(), person(Groups.CONTACT_PERSON));
        }
        String taskId = item(itemId).taskId();
        submit(taskId, holder(taskId), answers(taskId, changes));
        return this;
    }

    /** With everybody on record whom the open phase waits for; {@link #complete} leaves the groups as they are. */
    public RolloutDriver completeAllItems() {
        Crew.groups(jdbc, id(), area() + "-");
        checklist.items(id()).stream()
                .filter(item -> item.taskId() != null && !item.isCompleted())
                .forEach(item -> complete(item.itemId()));
        return runJobs();
    }

    /** Every point done while nobody has a function in the groups, so that the open phase is not ready. */
    public RolloutDriver lackingItsGroups() {
        Crew.nobody(jdbc, id());
        items(2).forEach(this::complete);
        return runJobs();
    }

    public Map<String, Object> answers(String taskId, Map<String, ?> changes) {
        Map<String, Object> answers =
                new HashMap<>(ExampleAnswers.to(engine.getFormService().getDeployedTaskForm(taskId), today, changes));
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    public void submit(String taskId, String person, Map<String, Object> answers) {
        people.as(person, () -> tasks.complete(taskId, answers));
    }

    public RolloutDriver approveSignOff() {
        return decide("SignOff", approval());
    }

    public RolloutDriver returnFromSignOff(String... items) {
        return decide(
                "SignOff",
                Map.of("signOffOutcome", "RETURNED", "returnedItems", List.of(items), "signOffComment", REASON));
    }

    public RolloutDriver approveGate() {
        return decide("Gate", Map.of("gateOutcome", "APPROVED"));
    }

    public RolloutDriver returnFromGate(String... items) {
        return decide(
                "Gate", Map.of("gateOutcome", "RETURNED", "returnedItems", List.of(items), "gateComment", REASON));
    }

    public Map<String, Object> approval() {
        return Map.of("signOffOutcome", "APPROVED", "signOffDate", today.toString());
    }

    /** Signs the open phase off and, where there is a gate, lets it through. */
    public RolloutDriver close() {
        approveSignOff();
        if (decisionTask("Gate") != null) {
            approveGate();
        }
        return this;
    }

    private RolloutDriver decide(String kind, Map<String, Object> answers) {
        Task task = decisionTask(kind);
        submit(task.getId(), holder(task.getId()), answers);
        return runJobs();
    }

    private Task decisionTask(String kind) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id().toString())
                .taskDefinitionKeyLike(kind + "_P%")
                .singleResult();
    }

    public RolloutDriver reopen(String itemId) {
        changes.reopen(id(), itemId, REASON, person("process-leader"));
        return this;
    }

    /** The groups that may do a task. */
    public List<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** Somebody who may do a task. */
    public String holder(String taskId) {
        return TestPeople.holderOf(groups(taskId).get(0));
    }

    /** Runs what waits in the rollout's own processes, until nothing does. */
    public RolloutDriver runJobs() {
        ManagementService management = engine.getManagementService();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> jobs = jobs(false);
            if (jobs.isEmpty()) {
                return this;
            }
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("the rollout's jobs never come to an end");
    }

    /** The jobs that send the rollout's mail. */
    public List<Job> mailJobs() {
        return jobs(true);
    }

    public RolloutDriver sendMail() {
        mailJobs().forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return this;
    }

    private List<Job> jobs(boolean mail) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id().toString()).list().stream()
                .filter(instance ->
                        instance.getProcessDefinitionId().startsWith(ProcessKeys.NOTIFICATION_PROCESS + ":") == mail)
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    /** Whether the rollout's process has come to its end. */
    public boolean isFinished() {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id().toString())
                        .processDefinitionKey(rolloutKey(edition()))
                        .finished()
                        .count()
                == 1;
    }
}
