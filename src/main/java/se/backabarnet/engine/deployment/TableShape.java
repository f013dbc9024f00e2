package se.backabarnet.engine.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;

/** That a table has the columns it should, and not too many of anything. */
final class TableShape {

    /** The types that the engine converts values to; it takes any other for none. */
    private static final Set<String> CONVERTED =
            Stream.of(Type.values()).flatMap(type -> type.typeRefs().stream()).collect(Collectors.toSet());

    private final Table table;
    private final Findings findings;

    private TableShape(Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /**
     * @param contract null for a table that the application does not ask
     * @return whether its cells can be read, one by one
     */
    static boolean check(Table table, DecisionContract contract, Findings findings) {
        TableShape shape = new TableShape(table, findings);
        boolean regular = shape.size();
        if (contract != null) {
            shape.inputs(contract);
            shape.outputs(contract);
            shape.hitPolicy(contract);
        }
        return regular;
    }

    private boolean size() {
        int before = findings.all().size();
        int columns = table.inputs().size() + table.outputs().size();
        if (table.rows().size() > Bounds.ROWS || columns > Bounds.COLUMNS) {
            add(
                    "tabellen har " + table.rows().size() + " rader och " + columns + " kolumner",
                    "Tillåtet är högst " + Bounds.ROWS + " rader och " + Bounds.COLUMNS + " kolumner.");
        }
        table.rows().stream()
                .filter(row -> row.tests().size() != table.inputs().size()
                        || row.results().size() != table.outputs().size())
                .forEach(row -> add(
                        "rad " + row.number() + " har inte en cell i varje kolumn", "Skriv en cell i varje kolumn."));
        return findings.all().size() == before;
    }

    private void inputs(DecisionContract contract) {
        table.inputs().forEach(input -> Cell.fact(input, contract)
                .ifPresent(fact -> type(input.label(), input.typeRef(), fact)));
    }

    private void outputs(DecisionContract contract) {
        List<String> read = contract.outputs().stream().map(Column::name).toList();
        List<String> written = table.outputs().stream().map(Table.Output::name).toList();
        if (!new HashSet<>(written).equals(new HashSet<>(read)) || written.size() != read.size()) {
            add(
                    "utdatakolumnerna heter " + String.join(", ", written),
                    "De ska vara just " + String.join(", ", read) + ". Namnet står i kolumnens ”Output name”.");
        }
        table.outputs().forEach(output -> contract.output(output.name())
                .ifPresent(column -> type(output.label(), output.typeRef(), column)));
    }

    private void type(String label, String typeRef, Column column) {
        Set<String> fit = column.type().typeRefs();
        if (CONVERTED.contains(typeRef) && !fit.contains(typeRef)) {
            add(
                    "kolumnen ”" + label + "” har typen " + typeRef,
                    fit.isEmpty()
                            ? "Lämna typen tom: " + column.name() + " är en lista."
                            : "Typen ska vara "
                                    + Optional.of(fit).map(TableShape::list).orElseThrow() + ".");
        }
    }

    private void hitPolicy(DecisionContract contract) {
        if (!contract.hitPolicies().contains(table.hitPolicy())
                || !table.aggregation().isEmpty()) {
            String policy = (table.hitPolicy() + " " + table.aggregation()).strip();
            add(
                    "tabellen har träffregeln " + policy,
                    "Träffregeln (hit policy) ska vara " + list(contract.hitPolicies()) + " utan sammanräkning.");
        }
    }

    private static String list(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" eller "));
    }

    private void add(String what, String allowed) {
        findings.add(table.decision().key(), what, allowed);
    }
}
