package se.backabarnet.party;

import java.util.List;

/** Port: the decision table {@code GroupComposition}, which says what a group lacks. */
public interface GroupCompositionTable {

    /** What is lacking, in Swedish sentences, for every fact in turn; an empty list where nothing is. */
    List<List<String>> gaps(List<GroupFact> facts);

    /**
     * What a table is told of a group, as one party fills it.
     *
     * @param group {@code steering-group} or {@code rollout-team}, or the role {@code chair} or {@code process-leader}
     * @param partyKind null for a role that belongs to no party
     * @param members how many people there are
     * @param functions the codes of the functions that they fill
     */
    record GroupFact(String group, PartyKind partyKind, String partyName, int members, List<String> functions) {}
}
