package se.backabarnet.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/**
 * Who belongs to which group from when to when. A person is a member on the days of her grants, first and last included;
 * what was granted is never deleted. The national groups and whatever an administrator does by hand stay untouched.
 */
@Service
@Transactional
public class MembershipService {

    private final Grants grants;
    private final MembershipSync sync;

    MembershipService(Grants grants, MembershipSync sync) {
        this.grants = grants;
        this.sync = sync;
    }

    /** As {@link #grant(String, String, LocalDate, LocalDate, String)}, by the application itself. */
    public UUID grant(String userId, String group, LocalDate from, LocalDate to) {
        return grant(userId, group, from, to, null);
    }

    /**
     * Lets a person belong to a group: at once when the period has begun, otherwise from its first day on.
     *
     * @param to the last day, null when no end is set
     * @param grantedBy the user id of the one who decides it
     * @return the grant's id, by which it can be ended
     * @throws RefusedException when the period ends before it begins
     */
    public UUID grant(String userId, String group, LocalDate from, LocalDate to, String grantedBy) {
        if (to != null && to.isBefore(from)) {
            throw new RefusedException("Sista dagen (" + to + ") är före den första (" + from + "). Rätta datumen.");
        }
        UUID id = grants.add(new RoleGrant(UUID.randomUUID(), userId, group, from, to, null, grantedBy), null);
        sync.of(userId);
        return id;
    }

    /**
     * Sets the last day of a grant; one before today ends it at once, one before its first day makes it void. Tasks of the
     * group that she has taken on go back to the group when she leaves it.
     */
    public void end(UUID grantId, LocalDate lastDay) {
        RoleGrant grant = grants.find(grantId).orElseThrow(() -> new IllegalArgumentException("no grant " + grantId));
        grants.end(grantId, lastDay);
        sync.of(grant.userId());
    }

    /** All grants that a person has ever had, latest beginning first. */
    @Transactional(readOnly = true)
    public List<RoleGrant> grants(String userId) {
        return grants.of(userId);
    }
}
