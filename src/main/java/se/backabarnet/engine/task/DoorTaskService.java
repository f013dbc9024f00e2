package se.backabarnet.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with what people do with tasks through our door. */
public class DoorTaskService extends TaskServiceImpl {

    private final TaskDoor door;

    public DoorTaskService(TaskDoor door) {
        this.door = door;
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
