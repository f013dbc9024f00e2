package se.backabarnet.agreement;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Who sees an agreement, and who writes and checks it. Who signs is {@link Signing}'s affair. */
@Component
class AgreementAccess {

    private final RolloutAccess access;
    private final RolloutService rollouts;
    private final AgreementRepository agreements;
    private final AgreementTaskRepository tasks;

    AgreementAccess(
            RolloutAccess access,
            RolloutService rollouts,
            AgreementRepository agreements,
            AgreementTaskRepository tasks) {
        this.access = access;
        this.rollouts = rollouts;
        this.agreements = agreements;
        this.tasks = tasks;
    }

    /**
     * The rollout, for those who see it and for the board when it has been asked to sign its agreement.
     *
     * @throws ResponseStatusException 404, as if it were not there, for everybody else
     */
    RolloutSummary readable(Person person, UUID rolloutId) {
        if (person.isIn(Groups.BOARD) && boardWasAsked(rolloutId)) {
            return rollouts.get(rolloutId);
        }
        return access.readable(person, rolloutId);
    }

    private boolean boardWasAsked(UUID rolloutId) {
        return agreements
                .findByRollout(rolloutId)
                .filter(agreement -> tasks.existsByAgreementIdAndStep(agreement.id(), AgreementStep.BOARD))
                .isPresent();
    }

    boolean mayWrite(Person person, RolloutSummary rollout) {
        return person.isIn(Groups.NATIONAL_PROCESS_TEAM)
                || access.holds(person, rollout, Groups.INITIATORS, Groups.PROCESS_LEADER, Groups.CONTACT_PERSON);
    }

    boolean mayCheck(Person person, RolloutSummary rollout) {
        return person.isIn(Groups.NATIONAL_PROCESS_TEAM) || access.holds(person, rollout, Groups.CONTACT_PERSON);
    }

    boolean mayChangeWording(Person person) {
        return access.seesAll(person);
    }

    /** @throws ResponseStatusException 403 */
    static void require(boolean right) {
        if (!right) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
