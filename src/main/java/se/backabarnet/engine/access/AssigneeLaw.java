package se.backabarnet.engine.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import se.backabarnet.RefusedException;

/**
 * A task can only be given to somebody who holds one of its candidate groups. Asked at the one point that every change of
 * assignee passes, whichever command made it.
 */
class AssigneeLaw {

    void check(TaskEntity task, String assignee) {
        Optional<Person> person = GroupScopedAuthorizationManager.current().person();
        if (assignee == null || person.isEmpty() || mayDo(task, assignee, person.get())) {
            return;
        }
        throw new RefusedException(
                "Uppgiften kan inte tilldelas ”%s”. Bara den som har en av uppgiftens roller kan få den."
                        .formatted(assignee));
    }

    private static boolean mayDo(TaskEntity task, String assignee, Person person) {
        if (assignee.equals(person.id())) {
            return person.isCandidateFor(task);
        }
        Set<String> groups = Person.candidateGroups(task);
        return !groups.isEmpty() && !memberships(assignee, groups).isEmpty();
    }

    private static List<Group> memberships(String user, Set<String> groups) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
                .createGroupQuery(context)
                .groupMember(user)
                .groupIdIn(groups.toArray(String[]::new))
                .list());
    }
}
