package se.backabarnet.rollout;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.security.Person;

/** Who sees which rollouts on the pages. */
@Component
public class RolloutAccess {

    private static final Set<String> SEEING_ALL = Set.of(Groups.NATIONAL_PROCESS_TEAM, Groups.ADMINISTRATORS);

    private final RolloutService rollouts;

    RolloutAccess(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    /** The national process team and the administrators see every area. */
    public boolean seesAll(Person person) {
        return SEEING_ALL.stream().anyMatch(person::isIn);
    }

    /** The areas in which she holds a role. */
    public Set<String> areas(Person person) {
        return person.groups().stream()
                .filter(Groups::isLocal)
                .map(Groups::areaOf)
                .collect(Collectors.toSet());
    }

    /**
     * The rollout, for one who may see it.
     *
     * @throws ResponseStatusException 404, as if it were not there, for one who may not know of it
     */
    public RolloutSummary readable(Person person, UUID rolloutId) {
        return rollouts.find(rolloutId)
                .filter(rollout -> seesAll(person) || areas(person).contains(rollout.area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The groups through which she sees the rollout. */
    public Set<String> groups(Person person, RolloutSummary rollout) {
        return person.groups().stream()
                .filter(group -> Groups.isLocal(group)
                        ? Groups.areaOf(group).equals(rollout.area())
                        : SEEING_ALL.contains(group))
                .collect(Collectors.toSet());
    }

    /** Whether she holds one of the roles in the rollout's area. */
    public boolean holds(Person person, RolloutSummary rollout, String... roles) {
        return Set.of(roles).stream().anyMatch(role -> person.isIn(Groups.local(rollout.area(), role)));
    }
}
