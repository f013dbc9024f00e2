package se.backabarnet.engine.identity;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AssignedTasks;
import se.backabarnet.engine.OnBehalfOfNobody;

/** Takes people off their tasks in the engine, which records it like any other change of assignee. */
@Component
class EngineAssignedTasks implements AssignedTasks {

    private final TaskService tasks;
    private final OnBehalfOfNobody onBehalfOfNobody;

    EngineAssignedTasks(@Lazy TaskService tasks, OnBehalfOfNobody onBehalfOfNobody) {
        this.tasks = tasks;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public void release(String userId, Collection<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        onBehalfOfNobody.act(() -> tasks.createTaskQuery()
                .taskAssignee(userId)
                .taskCandidateGroupIn(List.copyOf(groups))
                .includeAssignedTasks()
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }
}
