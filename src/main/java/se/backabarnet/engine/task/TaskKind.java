package se.backabarnet.engine.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What a kind of user task means to the record. */
interface TaskKind {

    /** The kinds that it serves. */
    Set<Kind> kinds();

    void created(DelegateTask task);

    default void assigned(DelegateTask task) {}

    /** The id of the form that asks for a task's answers. */
    default String formId(TaskEntity task) {
        return TaskProperties.of(task).form();
    }

    /**
     * Records the completion of a task.
     *
     * @param answers checked against the form
     * @return the variables that the flow decides by, for this transaction only
     * @throws se.backabarnet.RefusedException when the answers do not hold; nothing is changed then
     */
    Map<String, Object> complete(String taskId, Map<String, Object> answers, String who);

    /** What the form shows beside its fields, and what was answered before. */
    Map<String, Object> formData(String taskId);

    /** Who completed a task that is gone, for those who belonged to its groups. */
    Optional<FinishedTask> finished(String taskId);
}
