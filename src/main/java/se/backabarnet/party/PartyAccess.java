package se.backabarnet.party;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Who changes parties and participants. Everybody in the area sees them. */
@Component
class PartyAccess {

    private final RolloutAccess access;

    PartyAccess(RolloutAccess access) {
        this.access = access;
    }

    /** In phase 1 there is no chair and no process leader yet: the initiators do it. */
    boolean mayEdit(Person person, RolloutSummary rollout) {
        return mayChooseContactPerson(person)
                || access.holds(person, rollout, Groups.PROCESS_LEADER, Groups.CHAIR, Groups.CONTACT_PERSON)
                || rollout.phase() <= 1 && access.holds(person, rollout, Groups.INITIATORS);
    }

    boolean mayChooseContactPerson(Person person) {
        return person.isIn(Groups.NATIONAL_PROCESS_TEAM);
    }

    /** @throws ResponseStatusException 404 for one who may not know of the rollout, 403 for one who may not change it */
    RolloutSummary editable(Person person, UUID rolloutId) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        return allowed(rollout, mayEdit(person, rollout));
    }

    /** @throws ResponseStatusException as for {@link #editable}, for the choice of the contact person */
    RolloutSummary withContactPersonChosenBy(Person person, UUID rolloutId) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        return allowed(rollout, mayChooseContactPerson(person));
    }

    private static RolloutSummary allowed(RolloutSummary rollout, boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return rollout;
    }
}
