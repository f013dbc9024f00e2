package se.backabarnet.engine.task;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, with the submission of tasks through our door and forms filled from the record. */
public class DoorFormService extends FormServiceImpl {

    private final TaskDoor door;

    public DoorFormService(TaskDoor door) {
        this.door = door;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(CompleteTask.of(door, taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return commandExecutor.execute(CompleteTask.of(door, taskId, properties, true, deserializeValues));
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        return commandExecutor.execute(new FormVariables(door, taskId, formVariables, deserializeObjectValues));
    }
}
