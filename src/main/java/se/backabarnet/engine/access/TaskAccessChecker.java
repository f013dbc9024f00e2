package se.backabarnet.engine.access;

import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;

/**
 * Checks every command that names a task by its id, as {@link GroupScopedAuthorizationManager} restricts every query. To read
 * a task one holds one of its candidate groups now, or a standing grant on all tasks. To work on it or assign it one holds one
 * of its groups, and nothing else will do: the national team and the administrators see what an area does but never do it in
 * the area's place, and an assignee who has left the group can no longer complete. Everything that is not about a task stays
 * with the engine's own checks against the standing grants.
 */
class TaskAccessChecker extends AuthorizationCommandChecker {

    static final String NOT_YOURS = "Uppgiften hör inte till någon av dina roller. Du kan därför inte se den.";
    static final String NOT_YOURS_TO_DO =
            "Uppgiften hör inte till någon av dina roller. Bara den som har en av uppgiftens"
                    + " roller kan arbeta med den.";

    @Override
    public void checkReadTask(TaskEntity task) {
        require(task, person -> person.readsEveryTask() || person.isCandidateFor(task), NOT_YOURS);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkReadTask(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        require(task, person -> person.isCandidateFor(task), NOT_YOURS_TO_DO);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        checkTaskWork(task);
    }

    /** Some commands ask before they look whether there is such a task. */
    private static void require(TaskEntity task, Predicate<Person> right, String otherwise) {
        EnsureUtil.ensureNotNull("task", task);
        GroupScopedAuthorizationManager.current()
                .person()
                .filter(right.negate())
                .ifPresent(person -> {
                    throw new NotAllowedException(otherwise);
                });
    }
}
