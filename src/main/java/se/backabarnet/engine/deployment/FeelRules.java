package se.backabarnet.engine.deployment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;
import se.backabarnet.engine.decision.DecisionContracts;

/**
 * What the cells of one table may hold. A name or a function that is not there is null to the engine, which says nothing; a
 * row would then never fire, or always, and so would one that looks for a value which does not exist.
 */
final class FeelRules {

    private static final Set<String> ITEMS = Set.of(ProcessVariables.ITEM_ID, DecisionContracts.ITEM);
    private static final String TOGETHER =
            " När en punkt läggs till eller tas bort: ändra diagrammet och tabellen och driftsätt båda tillsammans.";

    private final DecisionContract contract;
    private final Set<String> names;
    private final Findings findings;
    private final String table;

    /** @param names of all that the cells can read; null when the application does not know */
    FeelRules(String table, DecisionContract contract, Set<String> names, Findings findings) {
        this.table = table;
        this.contract = contract;
        this.names = names;
        this.findings = findings;
    }

    void check(Cell cell) {
        String text = cell.text();
        if (text.isEmpty() && cell.tests()) {
            return;
        }
        if (text.isEmpty() || text.equals("-") && !cell.tests()) {
            add(cell, "är tom", cell.expected());
            return;
        }
        if (!Feel.readable(text)) {
            add(
                    cell,
                    "har för lång eller för sammansatt text",
                    "Tillåtet är högst %d tecken och %d parenteser i varandra."
                            .formatted(Bounds.CELL, Bounds.CELL_NESTING));
            return;
        }
        Optional<FeelTree> tree = cell.tests() ? Feel.tests(text) : Feel.expression(text);
        tree.ifPresentOrElse(
                read -> check(cell, read), () -> add(cell, "går inte att läsa: " + text, Feel.advice(text)));
    }

    private void check(Cell cell, FeelTree tree) {
        if (tree.unbounded().isPresent()) {
            add(
                    cell,
                    "kan räkna utan gräns eller köra kod: " + cell.text(),
                    "Tillåtet är att jämföra och räkna, utan for, some, every, filter, function, {…} och **.");
            return;
        }
        tree.all(FunctionInvocation.class)
                .filter(call -> !Feel.isFunction(call.function(), FeelTree.arguments(call)))
                .forEach(call -> add(
                        cell,
                        "anropar " + call.function() + ", som inte finns för så många värden: " + cell.text(),
                        "Tillåtna är " + list(Feel.FUNCTIONS) + "."));
        if (names != null) {
            tree.names().forEach(name -> named(cell, name));
        }
        tree.comparisons().forEach(comparison -> compared(cell, comparison));
        if (cell.output() != null) {
            tree.results().forEach(value -> known(cell, cell.output(), value));
        }
    }

    private void named(Cell cell, List<String> name) {
        boolean known = name.size() == 1 && (names.contains(name.get(0)) || isOwnInput(cell, name.get(0)));
        if (!known) {
            add(
                    cell,
                    "använder " + String.join(".", name) + ", som tabellen inte får veta: " + cell.text(),
                    "Tabellen får veta " + list(names) + ". Skriv text inom raka citattecken, till exempel \""
                            + name.get(0) + "\".");
        }
    }

    private static boolean isOwnInput(Cell cell, String name) {
        return cell.tests() && (name.equals("cellInput") || name.equals(cell.variable()));
    }

    private void compared(Cell cell, FeelTree.Comparison comparison) {
        Column fact = comparison.name() == null || isOwnInput(cell, comparison.name())
                ? cell.input()
                : contract.input(comparison.name()).orElse(null);
        if (fact != null) {
            known(cell, fact, comparison.constant());
        }
    }

    private void known(Cell cell, Column column, Object value) {
        String written = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        boolean possible = column.type() == Type.LIST
                ? value instanceof String
                : column.type().holds(value);
        if (!possible) {
            add(cell, "är inte %s: %s".formatted(column.type().shown(), cell.text()), example(column));
        } else if (!column.values().isEmpty() && !column.values().contains(written)) {
            add(
                    cell,
                    "har värdet " + written + ", som inte finns för " + column.name(),
                    "Värdena är " + list(column.values()) + "." + (ITEMS.contains(column.name()) ? TOGETHER : ""));
        }
    }

    private static String example(Column column) {
        return switch (column.type()) {
            case TEXT -> "Skriv text inom raka citattecken.";
            case NUMBER -> "Skriv ett heltal utan citattecken.";
            case BOOLEAN -> "Skriv true eller false utan citattecken.";
            case LIST -> "Skriv till exempel list contains(?, \"strategic\").";
        };
    }

    private static String list(Collection<String> words) {
        return new TreeSet<>(words).stream().collect(Collectors.joining(", "));
    }

    private void add(Cell cell, String what, String allowed) {
        findings.add(table, cell.where() + " " + what, allowed);
    }
}
