package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.account.AccountService;
import se.backabarnet.account.MembershipService;
import se.backabarnet.rollout.RolloutService;

/**
 * Who does what in a rollout: roles, from when to when, which make people members of the area's groups. Whoever calls
 * this has made sure that the one who acts may do so.
 */
@Service
@Transactional
public class ParticipantService {

    private final ParticipantRepository participants;
    private final PostRules rules;
    private final RolloutService rollouts;
    private final AccountService accounts;
    private final MembershipService memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            PostRules rules,
            RolloutService rollouts,
            AccountService accounts,
            MembershipService memberships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participants = participants;
        this.rules = rules;
        this.rollouts = rollouts;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a role to a person, who is invited by mail when she is not known.
     *
     * @throws RefusedException when the role, the dates, the name or the address do not hold
     */
    public void appoint(UUID rolloutId, Appointment appointment, String who) {
        rules.check(rolloutId, appointment.post());
        appoint(rolloutId, accounts.personFor(appointment.name(), appointment.email(), who), appointment.post(), who);
    }

    /**
     * Gives a role to a person who is known already.
     *
     * @return the id under which it is kept
     * @throws RefusedException when the role or the dates do not hold, or she has it already
     */
    public UUID appoint(UUID rolloutId, String person, Post post, String who) {
        rules.check(rolloutId, post);
        UUID id = place(rolloutId, person, post, null, who);
        announce(rolloutId, post.role());
        return id;
    }

    /**
     * Gives a person another post instead of the one she has, which ends the day before, or when it would have ended earlier.
     *
     * @throws RefusedException when the new one does not hold, or the old one has ended
     */
    public void change(UUID rolloutId, UUID participantId, Post post, String who) {
        rules.check(rolloutId, post);
        Participant former = local(rolloutId, participantId);
        former.requireNotOver(clock);
        place(rolloutId, former.person(), post, former, who);
        LocalDate dayBefore = post.from().minusDays(1);
        if (former.to() == null || !former.to().isBefore(dayBefore)) {
            end(former, dayBefore.isBefore(former.from()) ? former.from().minusDays(1) : dayBefore, who);
        }
        announce(rolloutId, former.role());
        announce(rolloutId, post.role());
    }

    /**
     * Ends a role.
     *
     * @param lastDay the last day on which she holds it; one that has passed takes it from her at once
     * @throws RefusedException when it has ended already, or the day lies before it began
     */
    public void end(UUID rolloutId, UUID participantId, LocalDate lastDay, String who) {
        Participant participant = local(rolloutId, participantId);
        end(participant, lastDay, who);
        announce(rolloutId, participant.role());
    }

    /**
     * Grants first: before anything is ended, so that one who keeps her group never leaves it in between, and before the
     * other roles are read, since grants are made one after the other and two at once see each other's roles then.
     *
     * @param former the role that the new one takes the place of, null for none
     */
    private UUID place(UUID rolloutId, String person, Post post, Participant former, String who) {
        String group = Groups.local(rollouts.get(rolloutId).area(), post.role());
        UUID membership = memberships.grant(person, group, post.from(), post.to(), who);
        List<Participant> others = ofRollout(rolloutId).stream()
                .filter(participant -> participant != former)
                .toList();
        rules.checkFree(others, person, post);
        return participants
                .save(new Participant(rolloutId, person, post, membership, who, clock))
                .getId();
    }

    private void announce(UUID rolloutId, String role) {
        if (role.equals(Groups.SIGNATORIES)) {
            events.publishEvent(new SignatoriesChanged(rolloutId));
        }
    }

    private void end(Participant participant, LocalDate lastDay, String who) {
        participant.end(lastDay, who, clock);
        memberships.end(participant.membership(), lastDay);
    }

    /** The roles that are held today; two statements, however many they are. */
    @Transactional(readOnly = true)
    public List<ParticipantView> current(UUID rolloutId) {
        return views(participants.findCurrent(rolloutId, LocalDate.now(clock)));
    }

    /** Every role that is, was or is going to be held, oldest first. */
    @Transactional(readOnly = true)
    public List<ParticipantView> all(UUID rolloutId) {
        return views(ofRollout(rolloutId));
    }

    /** Empty when the rollout has no such role. */
    @Transactional(readOnly = true)
    public Optional<ParticipantView> find(UUID rolloutId, UUID participantId) {
        return participants.findByIdAndRolloutId(participantId, rolloutId).map(found -> views(List.of(found))
                .get(0));
    }

    private List<Participant> ofRollout(UUID rolloutId) {
        return participants.findByRolloutIdOrderByFromDateAscAppointedAtAscIdAsc(rolloutId);
    }

    private List<ParticipantView> views(List<Participant> found) {
        Map<String, String> names =
                accounts.namesOfPresent(found.stream().map(Participant::person).toList());
        return found.stream()
                .map(participant -> participant.view(names.get(participant.person())))
                .toList();
    }

    private Participant local(UUID rolloutId, UUID participantId) {
        Participant participant = participants
                .findByIdAndRolloutId(participantId, rolloutId)
                .orElseThrow(() -> new RefusedException("Rollen finns inte. Ladda om sidan."));
        if (participant.role().equals(Groups.CONTACT_PERSON)) {
            throw new RefusedException("Kontaktpersonen byts genom att en annan väljs i det nationella processteamet.");
        }
        return participant;
    }
}
