package se.backabarnet.evidence;

import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Who may add and remove a point's files; whoever may see the rollout may fetch them. */
@Component
public class EvidenceRights {

    private final RolloutAccess access;

    EvidenceRights(RolloutAccess access) {
        this.access = access;
    }

    /** Those who do the point, the process leader and the contact person, while its phase is open. */
    public boolean mayChange(Person person, RolloutSummary rollout, ItemView item) {
        return rollout.isOpen(item.phase())
                && (access.holds(person, rollout, Groups.PROCESS_LEADER, Groups.CONTACT_PERSON)
                        || item.groups().stream().anyMatch(person::isIn));
    }
}
