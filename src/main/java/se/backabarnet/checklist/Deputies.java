package se.backabarnet.checklist;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AbsenceService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** In whose place a deputy acts who adds something to a point: a comment, a file. */
@Component
public class Deputies {

    private final AbsenceService absences;
    private final RolloutAccess access;

    Deputies(AbsenceService absences, RolloutAccess access) {
        this.absences = absences;
        this.access = access;
    }

    /** The user id of the one who would do the point, or else of the one through whom she belongs to the area at all. */
    public Optional<String> onBehalfOf(Person person, RolloutSummary rollout, ItemView item) {
        return absences.onBehalfOf(person.id(), item.groups())
                .or(() -> absences.onBehalfOf(person.id(), access.groups(person, rollout)));
    }
}
