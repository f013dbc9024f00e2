package se.backabarnet.engine.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
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
                variables.putValueTyped(name, typed(value));
            }
        });
        return variables;
    }

    /** With their types, as a program that reads them expects of stored variables. */
    private static TypedValue typed(Object value) {
        if (value instanceof List<?> list) {
            return SpinValues.jsonValue(Spin.JSON(list).toString()).create();
        }
        return value == null
                ? Variables.untypedNullValue()
                : Context.getProcessEngineConfiguration()
                        .getVariableSerializers()
                        .findSerializerForValue(Variables.untypedValue(value))
                        .convertToTypedValue((UntypedValueImpl) Variables.untypedValue(value));
    }
}
