package se.backabarnet.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with the completion of tasks through our door. */
public class DoorTaskService extends TaskServiceImpl {

    private final TaskDoor door;

    public DoorTaskService(TaskDoor door) {
        this.door = door;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CompleteTask(door, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new CompleteTask(door, taskId, variables, true, deserializeValues));
    }
}
