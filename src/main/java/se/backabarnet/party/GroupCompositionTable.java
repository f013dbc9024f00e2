package se.backabarnet.party;

import java.util.List;
import java.util.stream.Stream;
import se.backabarnet.Groups;

/** Port: the decision table {@code GroupComposition}, which says what a group lacks. */
public interface GroupCompositionTable {

    /** Groups that every party fills. */
    List<String> OF_PARTIES = List.of(Groups.STEERING_GROUP, Groups.ROLLOUT_TEAM);

    /** Roles that one person holds. */
    List<String> OF_ONE = List.of(Groups.CHAIR, Groups.PROCESS_LEADER);

    /** All that the table is asked about. */
    List<String> GROUPS = Stream.concat(OF_PARTIES.stream(), OF_ONE.stream()).toList();

    /** What is lacking, in Swedish sentences, for every fact in turn; an empty list where nothing is. */
    List<List<String>> gaps(List<GroupFact> facts);

    /**
     * What a table is told of a group, as one party fills it.
     *
     * @param group one of {@link #GROUPS}
     * @param partyKind null for a role that belongs to no party
     * @param members how many people there are
     * @param functions the codes of the functions that they fill
     */
    record GroupFact(String group, PartyKind partyKind, String partyName, int members, List<String> functions) {}
}
