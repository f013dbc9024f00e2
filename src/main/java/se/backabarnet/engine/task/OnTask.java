package se.backabarnet.engine.task;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Something that a person does with a task. Somebody else may finish the task between two statements of it; whatever it
 * stumbles over then, the person is told of that.
 */
record OnTask<T>(TaskDoor door, String taskId, Command<T> work) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        try {
            return work.execute(context);
        } catch (AuthorizationException | NullValueException | IllegalStateException e) {
            if (isThere(context)) {
                throw e;
            }
            throw door.gone(taskId, context.getAuthentication());
        }
    }

    /** As the database says now, and not as the work has read it. */
    private boolean isThere(CommandContext context) {
        return context.runWithoutAuthorization(() -> context.getTaskManager()
                        .findTaskCountByQueryCriteria((TaskQueryImpl) new TaskQueryImpl().taskId(taskId))
                > 0);
    }
}
