package se.backabarnet.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with what people do with tasks through our door. */
public class DoorTaskService extends TaskServiceImpl {

    private final TaskDoor door;

    public DoorTaskService(TaskDoor door) {
        this.door = door;
    }

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = (TaskQueryImpl) super.createTaskQuery();
        query.addValidator(DoorTaskService::refuseExpressions);
        return query;
    }

    /** What a query asks for is given in values (CVE-2026-109432). A filter that a person narrows is such a query, too. */
    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        boolean expressions = ((TaskQueryImpl) query)
                .getQueries().stream()
                        .anyMatch(alternative -> !alternative.getExpressions().isEmpty());
        if (expressions) {
            throw new BadUserRequestException("En sökning får inte innehålla uttryck.");
        }
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new OnTask<>(door, taskId, new ClaimTaskCmd(taskId, userId)));
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(new OnTask<>(door, taskId, new AssignTaskCmd(taskId, userId)));
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(CompleteTask.of(door, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(CompleteTask.of(door, taskId, variables, true, deserializeValues));
    }
}
