package se.backabarnet.engine.access;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Restricts what a person finds by the groups she holds instead of by authorization rows. The engine's own way, a row for
 * every candidate group of every task, makes the list of somebody with many groups quadratically slow, and leaves rows behind
 * that let an earlier assignee in. Here a task query is given one more condition ({@link CandidateTasks}), the variables that
 * Tasklist shows in its list follow the tasks, and everybody may look up himself and his own groups. All other queries
 * stay with the standing grants.
 */
class GroupScopedAuthorizationManager extends AuthorizationManager {

    private static final String NO_SUCH_SCOPE = "-";

    /** The person whose rights count, or nobody: no login, or a call made by the application's own code. */
    Optional<Person> person() {
        return isAuthCheckExecuted() ? Person.of(getCurrentAuthentication()) : Optional.empty();
    }

    /** A task that goes leaves no rows behind: {@link NoAuthorizationRows}. Spares every completion a statement. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        query.getQueries().removeIf(CandidateTasks.class::isInstance);
        person().filter(person -> !person.readsEveryTask())
                .flatMap(person -> restriction(query, person))
                .ifPresent(query.getQueries()::add);
        withoutAuthorizationJoin(query.getAuthCheck());
    }

    /** Nothing to add to a query that asks, outside any {@code or()}, for the person's own tasks: its groups are hers. */
    private static Optional<CandidateTasks> restriction(TaskQueryImpl query, Person person) {
        if (asksForSomebodyElse(query, person)) {
            return Optional.of(CandidateTasks.none());
        }
        return person.id().equals(query.getCandidateUser()) ? Optional.empty() : Optional.of(CandidateTasks.of(person));
    }

    /** "What could she do?" would tell which groups another person holds. */
    private static boolean asksForSomebodyElse(TaskQueryImpl query, Person person) {
        return query.getQueries().stream()
                .map(TaskQueryImpl::getCandidateUser)
                .anyMatch(candidate -> candidate != null && !candidate.equals(person.id()));
    }

    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        Optional<Person> ordinary = person().filter(person -> !person.readsEveryTask());
        if (ordinary.isEmpty()) {
            super.configureVariableInstanceQuery(query);
            return;
        }
        query.variableScopeIdIn(visibleScopes(query.getVariableScopeIds()));
        withoutAuthorizationJoin(query.getAuthCheck());
    }

    /** The scopes of the tasks that the person sees: a task shows its own variables, its execution's and its instance's. */
    private String[] visibleScopes(String[] asked) {
        Set<String> visible = new HashSet<>();
        if (asked != null && asked.length > 0) {
            TaskQueryImpl query = new TaskQueryImpl();
            query.or().taskIdIn(asked).processInstanceIdIn(asked).endOr();
            List<Task> tasks = getCommandContext().getTaskManager().findTasksByQueryCriteria(query);
            for (Task task : tasks) {
                visible.addAll(Arrays.asList(task.getId(), task.getExecutionId(), task.getProcessInstanceId()));
            }
            visible.retainAll(new HashSet<>(Arrays.asList(asked)));
        }
        return visible.isEmpty() ? new String[] {NO_SUCH_SCOPE} : visible.toArray(String[]::new);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void configureQuery(AbstractQuery query, Resource resource) {
        if (person().filter(person -> asksAboutHimself(query, person)).isPresent()) {
            withoutAuthorizationJoin(query.getAuthCheck());
        } else {
            super.configureQuery(query, resource);
        }
    }

    @SuppressWarnings("rawtypes")
    private static boolean asksAboutHimself(AbstractQuery query, Person person) {
        return query instanceof UserQueryImpl users && person.id().equals(users.getId())
                || query instanceof GroupQueryImpl groups && person.id().equals(groups.getUserId());
    }

    private static void withoutAuthorizationJoin(AuthorizationCheck check) {
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }

    static GroupScopedAuthorizationManager current() {
        return (GroupScopedAuthorizationManager) Context.getCommandContext().getAuthorizationManager();
    }
}
