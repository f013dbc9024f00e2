package se.backabarnet.engine;

import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.party.ContactPersonTasks;

/** Assigns the tasks that an area's contact person has taken on to the one who follows her. */
@Component
class CamundaContactPersonTasks implements ContactPersonTasks {

    private final TaskService taskService;
    private final OnBehalfOfNobody onBehalfOfNobody;

    CamundaContactPersonTasks(@Lazy TaskService taskService, OnBehalfOfNobody onBehalfOfNobody) {
        this.taskService = taskService;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void handOver(UUID rolloutId, String group, String from, String to) {
        onBehalfOfNobody.act(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(rolloutId.toString())
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .taskAssignee(from)
                .list()
                .forEach(task -> taskService.setAssignee(task.getId(), to)));
    }
}
