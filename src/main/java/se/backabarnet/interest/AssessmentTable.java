package se.backabarnet.interest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: the decision table that says what speaks for and against a registration. */
public interface AssessmentTable {

    Set<String> RECOMMENDATIONS = Set.of("ACCEPT", "TALK", "COMPLETION");

    /** Evaluates the newest version of a table. */
    Verdict judge(String table, Map<String, Object> facts);

    /**
     * A row that fired.
     *
     * @param recommendation one of {@link #RECOMMENDATIONS}
     * @param finding what was found, such as ANCHORING_MISSING
     * @param reason the same in Swedish
     */
    record FiredRule(String ruleId, String recommendation, String finding, String reason) {}

    /** What a table of that version said, in the order of its rows. */
    record Verdict(String definitionId, int version, List<FiredRule> firedRules) {}
}
