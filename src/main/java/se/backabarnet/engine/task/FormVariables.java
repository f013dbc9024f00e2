package se.backabarnet.engine.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** A task's form variables, filled from the record: guidance, why it came back, what was answered before. */
class FormVariables extends GetTaskFormVariablesCmd {

    private final transient TaskDoor door;

    FormVariables(TaskDoor door, String taskId, Collection<String> names, boolean deserializeObjectValues) {
        super(taskId, names, deserializeObjectValues);
        this.door = door;
    }

    @Override
    public VariableMap execute(CommandContext commandContext) {
        VariableMap variables = super.execute(commandContext);
        TaskEntity task = commandContext.getTaskManager().findTaskById(resourceId);
        Map<String, Object> data = door.formData(task);
        data.forEach((name, value) -> {
            if (formVariableNames == null || formVariableNames.contains(name)) {
                variables.putValue(name, value instanceof List<?> list ? json(list) : value);
            }
        });
        return variables;
    }

    private static Object json(List<?> list) {
        return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
    }
}
