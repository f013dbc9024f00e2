package se.backabarnet.engine.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.Groups;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;
import se.backabarnet.interest.AssessmentTable;
import se.backabarnet.interest.InterestFacts;
import se.backabarnet.party.GroupCompositionTable;
import se.backabarnet.party.PartyKind;
import se.backabarnet.readiness.ReadinessFacts;

/**
 * The names and values that pass between the application and its decision tables: the adapters beside this class use them,
 * and what is deployed is held to them.
 */
public final class DecisionContracts {

    /** The variable in which a process names the table that judges its phase. */
    public static final String READINESS_TABLE = "readinessTable";

    /** The variable in which a process names the table that assesses a registration. */
    public static final String ASSESSMENT_TABLE = "assessmentTable";

    public static final String STATUS = "status";
    public static final String ITEM = "item";
    public static final String REASON = "reason";

    public static final String GROUP = "group";
    public static final String PARTY_KIND = "partyKind";
    public static final String PARTY_NAME = "partyName";
    public static final String MEMBERS = "members";
    public static final String FUNCTIONS = "functions";
    public static final String GAP = "gap";

    public static final String SIGNER_ROLE = "signerRole";
    public static final String GATE_NEEDED = "gateNeeded";

    static final String RECOMMENDATION = "recommendation";
    static final String FINDING = "finding";

    /** Every row that fires counts, from the top. */
    private static final Set<String> EVERY_ROW = Set.of("COLLECT", "RULE ORDER");

    /** One row counts. */
    private static final Set<String> ONE_ROW = Set.of("UNIQUE", "FIRST", "ANY");

    private final Collection<ReadinessFacts> facts;
    private final Set<String> functions;

    /**
     * @param facts what features tell readiness tables
     * @param functions the codes of the functions that people fill in a group
     */
    public DecisionContracts(Collection<ReadinessFacts> facts, Set<String> functions) {
        this.facts = facts;
        this.functions = functions;
    }

    /** Of the table that judges a phase with these items. */
    public DecisionContract readiness(int phase, Set<String> items) {
        Stream<Column> ofItem = Stream.of(
                new Column(ProcessVariables.ITEM_ID, Type.TEXT, items),
                new Column(STATUS, Type.TEXT, names(ItemStatus.values())));
        Stream<Column> ofFeatures =
                complete(phase).entrySet().stream().map(fact -> new Column(fact.getKey(), type(fact.getValue())));
        return new DecisionContract(
                Stream.concat(ofItem, ofFeatures).toList(),
                List.of(new Column(ITEM, Type.TEXT, items), new Column(REASON, Type.TEXT)),
                EVERY_ROW);
    }

    /** What features tell the table of a phase when nothing is lacking. */
    public Map<String, Object> complete(int phase) {
        Map<String, Object> complete = new LinkedHashMap<>();
        facts.forEach(source -> complete.putAll(source.complete(phase)));
        return complete;
    }

    /** @param phases the phases' numbers */
    public DecisionContract signOffPolicy(Set<String> editions, Set<String> phases) {
        return new DecisionContract(
                List.of(
                        new Column(ProcessVariables.EDITION, Type.TEXT, editions),
                        new Column(ProcessVariables.PHASE, Type.NUMBER, phases)),
                List.of(
                        new Column(SIGNER_ROLE, Type.TEXT, Set.copyOf(Groups.LOCAL_ROLES)),
                        new Column(GATE_NEEDED, Type.BOOLEAN)),
                ONE_ROW);
    }

    public DecisionContract groupComposition() {
        return new DecisionContract(
                List.of(
                        new Column(GROUP, Type.TEXT, Set.copyOf(GroupCompositionTable.GROUPS)),
                        new Column(PARTY_KIND, Type.TEXT, names(PartyKind.values())),
                        new Column(PARTY_NAME, Type.TEXT),
                        new Column(MEMBERS, Type.NUMBER),
                        new Column(FUNCTIONS, Type.LIST, functions)),
                List.of(new Column(GAP, Type.TEXT)),
                EVERY_ROW);
    }

    public DecisionContract interestAssessment() {
        return new DecisionContract(
                Stream.concat(
                                InterestFacts.COUNTS.stream().map(name -> new Column(name, Type.NUMBER)),
                                InterestFacts.YES_OR_NO.stream()
                                        .map(name -> new Column(name, Type.TEXT, InterestFacts.ANSWERS)))
                        .toList(),
                List.of(
                        new Column(RECOMMENDATION, Type.TEXT, AssessmentTable.RECOMMENDATIONS),
                        new Column(FINDING, Type.TEXT),
                        new Column(REASON, Type.TEXT)),
                EVERY_ROW);
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Type type(Object value) {
        return Arrays.stream(Type.values())
                .filter(type -> type.holds(value))
                .findFirst()
                .orElseThrow();
    }
}
