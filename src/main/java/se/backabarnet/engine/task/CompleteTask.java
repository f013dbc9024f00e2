package se.backabarnet.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Completes a task, however that was asked: checks the answers, records them, and lets the engine go on with nothing but
 * the variables that the flow decides by, which are transient. May be executed again after a lost race, so it keeps what was
 * submitted.
 */
class CompleteTask extends CompleteTaskCmd {

    private final transient TaskDoor door;
    private final transient Map<String, Object> submitted;

    static Command<VariableMap> of(
            TaskDoor door,
            String taskId,
            Map<String, Object> variables,
            boolean returnVariables,
            boolean deserializeReturnedVariables) {
        return new OnTask<>(
                door, taskId, new CompleteTask(door, taskId, variables, returnVariables, deserializeReturnedVariables));
    }

    private CompleteTask(
            TaskDoor door,
            String taskId,
            Map<String, Object> variables,
            boolean returnVariables,
            boolean deserializeReturnedVariables) {
        super(taskId, variables, returnVariables, deserializeReturnedVariables);
        this.door = door;
        this.submitted = variables;
    }

    @Override
    public VariableMap execute(CommandContext commandContext) {
        TaskEntity task = commandContext.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw door.gone(taskId, commandContext.getAuthentication());
        }
        if (task.getExecutionId() != null && task.getExecution() == null) {
            // between the two reads, somebody who completed another point of the phase has moved the task
            throw new OptimisticLockingException("task " + taskId + " has moved to another execution");
        }
        checkCompleteTask(task, commandContext);
        Map<String, Object> flow = door.record(task, submitted, commandContext.getAuthenticatedUserId());
        if (flow != null) {
            VariableMap transients = Variables.createVariables();
            flow.forEach((name, value) -> transients.putValueTyped(name, Variables.untypedValue(value, true)));
            variables = transients.isEmpty() ? null : transients;
        }
        return super.execute(commandContext);
    }
}
