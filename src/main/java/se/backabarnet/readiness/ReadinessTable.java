package se.backabarnet.readiness;

import java.util.List;
import java.util.Map;

/** Port: the decision tables that say what blocks a phase. */
public interface ReadinessTable {

    /**
     * Evaluates the newest version of a table once for every point.
     *
     * @param inputs what the table is told beside the point, by name; see {@link ReadinessFacts}
     */
    Verdict judge(String table, List<ItemFact> facts, Map<String, Object> inputs);

    /** What the table is told about a point. */
    record ItemFact(String itemId, String status) {}

    /**
     * A row that fired.
     *
     * @param about the point that was judged
     * @param itemId the point to be done again
     * @param reason what to do, in Swedish
     */
    record FiredRule(String ruleId, ItemFact about, String itemId, String reason) {}

    /** What a table of that version said, in the order of the points and then of its rows. */
    record Verdict(String definitionId, int version, List<FiredRule> firedRules) {}
}
