package se.backabarnet.engine.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;

/** Evaluates one table with what it may be told, and notes what would stop the one who asks. */
final class TableTrial {

    private static final Logger LOG = LoggerFactory.getLogger(TableTrial.class);

    /** What the record holds of a reason. */
    private static final int TEXT = 4000;

    private final String key;
    private final DecisionContract contract;
    private final DmnDecision decision;
    private final DmnDecisionTableImpl table;
    private final List<String> rows;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();
    private boolean failed;

    TableTrial(DmnDecision decision, DecisionContract contract, Findings findings) {
        this.key = decision.getKey();
        this.contract = contract;
        this.decision = decision;
        this.table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        this.rows =
                table.getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
        this.findings = findings;
    }

    /** A row that fired: its number, and what it says by the names of the output columns. */
    record Fired(int row, Map<String, Object> says) {}

    /** Whether a column is about the fact. */
    boolean looksAt(String fact) {
        return table.getInputs().stream()
                .anyMatch(input -> input.getExpression().getExpression().contains(fact));
    }

    /** The rows that fire; none, and a finding, when the table cannot be evaluated. */
    List<Fired> fired(Map<String, Object> facts) {
        DmnDecisionTableEvaluationEvent event;
        try {
            event = TableEngine.evaluate(decision, facts);
        } catch (RuntimeException e) {
            fail(e, facts);
            return List.of();
        }
        List<Fired> fired = event.getMatchingRules().stream().map(this::fired).toList();
        fired.forEach(row -> contract.outputs().forEach(column -> says(row, column, facts)));
        return fired;
    }

    /** Of an empty answer nothing more can be concluded. */
    private void fail(RuntimeException failure, Map<String, Object> facts) {
        LOG.info("The table {} cannot be evaluated", key, failure);
        if (failure instanceof DmnHitPolicyException) {
            add(
                    "flera rader gäller samtidigt när " + words(facts),
                    "Träffregeln (hit policy) tillåter en rad i taget: ändra raderna så att bara en gäller.");
        } else {
            add(
                    "tabellen går inte att räkna ut när " + words(facts),
                    "Kontrollera kolumnernas typer och det som står i cellerna.");
        }
        failed = true;
    }

    private Fired fired(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> says = rule.getOutputEntries().values().stream()
                .filter(entry -> entry.getValue() != null && entry.getValue().getValue() != null)
                .collect(Collectors.toMap(entry -> entry.getOutputName(), entry -> entry.getValue()
                        .getValue()));
        return new Fired(rows.indexOf(rule.getId()) + 1, says);
    }

    private void says(Fired row, Column column, Map<String, Object> facts) {
        Object value = row.says().get(column.name());
        boolean known = column.type().holds(value)
                && (column.values().isEmpty() || column.values().contains(value));
        boolean said = !(value instanceof String text) || !text.isBlank() && text.length() <= TEXT;
        if (!known || !said) {
            wrong(
                    row,
                    column.name(),
                    "rad %d säger %s i %s när %s"
                            .formatted(
                                    row.row(),
                                    value == null || !said ? "ingenting" : value,
                                    column.name(),
                                    words(facts)),
                    column.values().isEmpty()
                            ? "Där ska stå "
                                    + (column.type() == Type.TEXT
                                            ? "en text."
                                            : column.type().shown() + ".")
                            : "Värdena är " + column.values().stream().sorted().collect(Collectors.joining(", "))
                                    + ".");
        }
    }

    /** Notes what a row says in a column, once, however often it says so. */
    void wrong(Fired row, String column, String what, String allowed) {
        if (told.add(row.row() + " " + column)) {
            add(what, allowed);
        }
    }

    /** Notes every row that none of the trials made fire. */
    void dead(List<Fired> fired, String allowed) {
        IntStream.rangeClosed(1, rows.size())
                .filter(row -> fired.stream().noneMatch(it -> it.row() == row))
                .forEach(row -> add("rad " + row + " gäller aldrig", allowed));
    }

    void add(String what, String allowed) {
        if (!failed) {
            findings.add(key, what, allowed);
        }
    }

    static String words(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + " är " + shown(fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Object shown(Object value) {
        return value == null ? "okänt" : "".equals(value) ? "tom" : value;
    }

    /** The facts with one of them changed; its value may be null. */
    static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }
}
