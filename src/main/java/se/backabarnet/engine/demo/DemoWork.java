package se.backabarnet.engine.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.form.ExampleAnswers;
import se.backabarnet.notification.People;
import se.backabarnet.rollout.RolloutService;

/** Does the phases' work as the demo users would: one thing after the other, over months. */
@Component
@Profile("development")
class DemoWork {

    private static final int DAYS_BETWEEN = 17;
    private static final LocalTime TIME_OF_DAY = LocalTime.of(10, 40);

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final IdentityService identityService;
    private final People people;
    private final RolloutService rollouts;
    private final Clock clock;

    DemoWork(
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            IdentityService identityService,
            People people,
            RolloutService rollouts,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.identityService = identityService;
        this.people = people;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    /**
     * Completes whatever waits, until the phase has begun.
     *
     * @param began the day on which the rollout began; never later than today, whatever there is to do
     */
    void reachPhase(UUID rolloutId, int phase, LocalDate began) {
        LocalDate day = began;
        while (rollouts.get(rolloutId).phase() < phase) {
            for (String task : openTasks(rolloutId)) {
                day = next(day);
                LocalDate reached = workday(day);
                StoryClock.at(clock, onThe(reached), () -> {
                    complete(task, reached);
                    runJobs(rolloutId);
                });
            }
        }
    }

    /** When people work on a day. */
    Instant onThe(LocalDate day) {
        return day.atTime(TIME_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(DAYS_BETWEEN);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return next.isAfter(yesterday) ? yesterday : next;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private Set<String> openTasks(UUID rolloutId) {
        Set<String> ids = new TreeSet<>();
        taskService
                .createTaskQuery()
                .processInstanceBusinessKey(rolloutId.toString())
                .list()
                .forEach(task -> ids.add(task.getId()));
        return ids;
    }

    private void complete(String taskId, LocalDate day) {
        List<String> groups = taskService.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        String person = people.membersOf(groups).get(0).id();
        Map<String, Object> answers = ExampleAnswers.to(formService.getDeployedTaskForm(taskId), day);
        identityService.setAuthentication(person, groups);
        try {
            taskService.complete(taskId, answers);
        } finally {
            identityService.clearAuthentication();
        }
    }

    private void runJobs(UUID rolloutId) {
        for (List<Job> jobs = jobs(rolloutId); !jobs.isEmpty(); jobs = jobs(rolloutId)) {
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(UUID rolloutId) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rolloutId.toString())
                .list()
                .stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(ProcessKeys.NOTIFICATION_PROCESS))
                .map(ProcessInstance::getId)
                .flatMap(id -> managementService.createJobQuery().processInstanceId(id).list().stream())
                .toList();
    }
}
