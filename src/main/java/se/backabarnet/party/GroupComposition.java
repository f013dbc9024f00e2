package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.Swedish;
import se.backabarnet.party.GroupCompositionTable.GroupFact;
import se.backabarnet.readiness.ReadinessFacts;

/**
 * What a rollout's steering group and rollout team still lack, party by party: facts of readiness from phase 2 on, and a
 * list of what is left to do on the page of participants.
 */
@Component
class GroupComposition implements ReadinessFacts {

    static final int FIRST_PHASE_WITH_GROUPS = 2;

    /** The facts' names; what is called a gap is one text per name, empty when nothing is lacking. */
    private static final Map<String, String> NAMES = Map.of(
            Groups.STEERING_GROUP, "steeringGroupGaps",
            Groups.CHAIR, "chairGaps",
            Groups.ROLLOUT_TEAM, "rolloutTeamGaps",
            Groups.PROCESS_LEADER, "processLeaderGaps");

    private static final Map<String, Set<String>> COUNTED_IN = Map.of(
            Groups.STEERING_GROUP, Set.of(Groups.STEERING_GROUP, Groups.CHAIR),
            Groups.ROLLOUT_TEAM, Set.of(Groups.ROLLOUT_TEAM, Groups.PROCESS_LEADER));

    private final PartyRepository parties;
    private final ParticipantRepository participants;
    private final GroupCompositionTable table;
    private final Clock clock;

    GroupComposition(
            PartyRepository parties, ParticipantRepository participants, GroupCompositionTable table, Clock clock) {
        this.parties = parties;
        this.participants = participants;
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID rolloutId, int phase) {
        if (phase < FIRST_PHASE_WITH_GROUPS) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        gaps(rolloutId).forEach((group, gaps) -> facts.put(NAMES.get(group), String.join(" ", gaps)));
        return facts;
    }

    @Override
    public Map<String, Object> complete(int phase) {
        return phase < FIRST_PHASE_WITH_GROUPS
                ? Map.of()
                : NAMES.values().stream().collect(Collectors.toMap(name -> name, name -> ""));
    }

    /** What is lacking, by group or role in the order of the handbooks. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> gaps(UUID rolloutId) {
        List<Participant> current = participants.findCurrent(rolloutId, LocalDate.now(clock));
        List<Party> all = parties.findByRolloutId(rolloutId).stream()
                .sorted(Comparator.comparing(Party::kind).thenComparing(Party::name, Swedish.ORDER))
                .toList();
        List<GroupFact> facts = new ArrayList<>();
        for (String group : GroupCompositionTable.OF_PARTIES) {
            all.forEach(party -> facts.add(fact(group, party, current)));
        }
        GroupCompositionTable.OF_ONE.forEach(role -> facts.add(holders(role, current)));

        Map<String, List<String>> gaps = new LinkedHashMap<>();
        List.of(Groups.STEERING_GROUP, Groups.CHAIR, Groups.ROLLOUT_TEAM, Groups.PROCESS_LEADER)
                .forEach(group -> gaps.put(group, new ArrayList<>()));
        List<List<String>> found = table.gaps(facts);
        for (int i = 0; i < facts.size(); i++) {
            gaps.get(facts.get(i).group()).addAll(found.get(i));
        }
        return gaps;
    }

    private static GroupFact fact(String group, Party party, List<Participant> current) {
        List<Participant> ofParty = current.stream()
                .filter(participant -> party.getId().equals(participant.partyId()))
                .filter(participant -> COUNTED_IN.get(group).contains(participant.role()))
                .toList();
        List<String> functions = ofParty.stream()
                .filter(participant -> participant.role().equals(group))
                .map(Participant::function)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new GroupFact(group, party.kind(), party.name(), people(ofParty), functions);
    }

    private static GroupFact holders(String role, List<Participant> current) {
        List<Participant> holders = current.stream()
                .filter(participant -> participant.role().equals(role))
                .toList();
        return new GroupFact(role, null, null, people(holders), List.of());
    }

    private static int people(List<Participant> held) {
        return (int) held.stream().map(Participant::person).distinct().count();
    }
}
