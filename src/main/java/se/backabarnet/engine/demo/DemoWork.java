package se.backabarnet.engine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.form.ExampleAnswers;
import se.backabarnet.notification.People;

/** Does a phase's work as its demo users would. */
@Component
@Profile("development")
class DemoWork {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final IdentityService identityService;
    private final People people;

    DemoWork(
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            IdentityService identityService,
            People people) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.identityService = identityService;
        this.people = people;
    }

    /** Completes every task until the phase that is open now is closed and the next has begun. */
    void finishPhase(String rolloutId, LocalDate day) {
        Set<String> items = openTasks(rolloutId);
        items.forEach(task -> complete(task, day, Map.of()));
        runJobs(rolloutId);
        complete(
                openTasks(rolloutId).iterator().next(),
                day,
                Map.of(ProcessVariables.SIGN_OFF_OUTCOME, "APPROVED", ProcessVariables.SIGN_OFF_DATE, day.toString()));
        complete(openTasks(rolloutId).iterator().next(), day, Map.of(ProcessVariables.GATE_OUTCOME, "APPROVED"));
        runJobs(rolloutId);
    }

    private Set<String> openTasks(String rolloutId) {
        Set<String> ids = new TreeSet<>();
        taskService
                .createTaskQuery()
                .processInstanceBusinessKey(rolloutId)
                .list()
                .forEach(task -> ids.add(task.getId()));
        return ids;
    }

    private void complete(String taskId, LocalDate day, Map<String, Object> decision) {
        List<String> groups = taskService.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        String person = people.membersOf(groups).get(0).id();
        Map<String, Object> answers =
                decision.isEmpty() ? ExampleAnswers.to(formService.getDeployedTaskForm(taskId), day) : decision;
        identityService.setAuthentication(person, groups);
        try {
            taskService.complete(taskId, answers);
        } finally {
            identityService.clearAuthentication();
        }
    }

    private void runJobs(String rolloutId) {
        for (List<Job> jobs = jobs(rolloutId); !jobs.isEmpty(); jobs = jobs(rolloutId)) {
            jobs.forEach(job -> managementService.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String rolloutId) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(rolloutId).list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(ProcessKeys.NOTIFICATION_PROCESS))
                .map(ProcessInstance::getId)
                .flatMap(id -> managementService.createJobQuery().processInstanceId(id).list().stream())
                .toList();
    }
}
