package se.backabarnet.engine.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import se.backabarnet.Groups;

/**
 * The person in whose name the engine is called, with the groups she holds now. The groups come from the engine's current
 * authentication, which is filled anew for every request, so asking costs no statement.
 */
record Person(String id, List<String> groups) {

    /** Nobody is logged in when the job executor or the application itself calls. */
    static Optional<Person> of(Authentication authentication) {
        if (authentication == null || authentication.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = authentication.getGroupIds();
        return Optional.of(new Person(
                authentication.getUserId(), groups == null ? List.of() : List.copyOf(new HashSet<>(groups))));
    }

    boolean isAdministrator() {
        return groups.contains(Groups.ADMINISTRATORS);
    }

    /** Holds the standing grant to read every task; see {@link StandingGrants}. */
    boolean readsEveryTask() {
        return isAdministrator() || groups.contains(Groups.NATIONAL_PROCESS_TEAM);
    }

    boolean isCandidateFor(TaskEntity task) {
        return candidateGroups(task).stream().anyMatch(groups::contains);
    }

    static Set<String> candidateGroups(TaskEntity task) {
        Set<String> candidateGroups = new HashSet<>();
        for (IdentityLink candidate : task.getCandidates()) {
            if (candidate.getGroupId() != null) {
                candidateGroups.add(candidate.getGroupId());
            }
        }
        return candidateGroups;
    }
}
