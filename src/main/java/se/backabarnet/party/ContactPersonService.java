package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.Swedish;
import se.backabarnet.account.MembershipService;
import se.backabarnet.notification.People;
import se.backabarnet.rollout.RolloutService;

/** The national process team's contact person for a rollout: one at a time, of that team ({@code hsv/fas1/check/6}). */
@Service
@Transactional
public class ContactPersonService {

    private final ParticipantRepository participants;
    private final RolloutService rollouts;
    private final MembershipService memberships;
    private final ContactPersonTasks tasks;
    private final People people;
    private final Clock clock;

    ContactPersonService(
            ParticipantRepository participants,
            RolloutService rollouts,
            MembershipService memberships,
            ContactPersonTasks tasks,
            People people,
            Clock clock) {
        this.participants = participants;
        this.rollouts = rollouts;
        this.memberships = memberships;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** Those who can be chosen, by name. */
    @Transactional(readOnly = true)
    public List<People.Member> candidates() {
        return people.membersOf(List.of(Groups.NATIONAL_PROCESS_TEAM)).stream()
                .sorted(Comparator.comparing(People.Member::name, Swedish.ORDER))
                .toList();
    }

    /** The user id of today's contact person. */
    @Transactional(readOnly = true)
    public Optional<String> current(UUID rolloutId) {
        return participants.findCurrent(rolloutId, Groups.CONTACT_PERSON, LocalDate.now(clock)).stream()
                .map(Participant::person)
                .findFirst();
    }

    /**
     * Chooses the contact person, from today on. She gets the group, and the open tasks of the one before her, who
     * leaves it.
     *
     * @throws RefusedException when the person is not of the national process team
     */
    public void choose(UUID rolloutId, String person, String who) {
        if (candidates().stream().noneMatch(candidate -> candidate.id().equals(person))) {
            throw new RefusedException("Kontaktpersonen väljs i det nationella processteamet. Välj någon i listan.");
        }
        LocalDate today = LocalDate.now(clock);
        String group = Groups.local(rollouts.get(rolloutId).area(), Groups.CONTACT_PERSON);
        UUID membership = memberships.grant(person, group, today, null, who);
        // read only now: grants are made one after the other, so that two who choose at once see each other's choice
        List<Participant> before = participants.findCurrent(rolloutId, Groups.CONTACT_PERSON, today);
        if (before.stream().anyMatch(participant -> participant.person().equals(person))) {
            throw new RefusedException("Personen är redan kontaktperson för införandet.");
        }
        Post post = new Post(Groups.CONTACT_PERSON, null, null, today, null);
        participants.save(new Participant(rolloutId, person, post, membership, who, clock));
        for (Participant predecessor : before) {
            tasks.handOver(rolloutId, group, predecessor.person(), person);
            predecessor.end(today.minusDays(1), who, clock);
            memberships.end(predecessor.membership(), today.minusDays(1));
        }
    }
}
