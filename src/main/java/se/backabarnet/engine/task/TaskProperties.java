package se.backabarnet.engine.task;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * What a user task's element says of itself, read once when its model is parsed.
 *
 * @param kind what the extension property that the element templates stamp says
 * @param position the element's place among the user tasks of its process
 * @param form the form reference as the model writes it
 * @param requires what must be there before the task is completed, by name; null for nothing
 */
record TaskProperties(Kind kind, int position, String form, String requires) {

    static final String PROPERTY = "backabarnet.task";

    /** The properties of a task's element, or null when it is none of ours. Costs no SQL. */
    static TaskProperties of(TaskEntity task) {
        if (task.getProcessDefinitionId() == null) {
            return null;
        }
        ActivityImpl activity = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .findActivity(task.getTaskDefinitionKey());
        return (TaskProperties) activity.getProperty(PROPERTY);
    }
}
