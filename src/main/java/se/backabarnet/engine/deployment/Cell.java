package se.backabarnet.engine.deployment;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.backabarnet.engine.decision.DecisionContract;
import se.backabarnet.engine.decision.DecisionContract.Column;
import se.backabarnet.engine.decision.DecisionContract.Type;

/**
 * A text in FEEL, with what the application knows of the place where it stands.
 *
 * @param where in words of the Modeler
 * @param tests whether it is compared with the column's input; otherwise it comes to a value
 * @param input what the column looks at; null when that is no fact of the application
 * @param output what the column is read as; null when the application does not read it
 * @param variable by what name the cell may call the column's input; empty for none
 */
record Cell(String where, String text, boolean tests, Column input, Column output, String variable) {

    /** The heads of the input columns, and then the cells row by row. */
    static Stream<Cell> of(Table table, DecisionContract contract) {
        Stream<Cell> heads = table.inputs().stream()
                .map(input -> new Cell(
                        "kolumnen ”" + input.label() + "”, uttrycket", input.expression(), false, null, null, ""));
        return Stream.concat(heads, table.rows().stream().flatMap(row -> of(table, row, contract)));
    }

    private static Stream<Cell> of(Table table, Table.Row row, DecisionContract contract) {
        Stream<Cell> tests = IntStream.range(0, table.inputs().size()).mapToObj(i -> {
            Table.Input input = table.inputs().get(i);
            return new Cell(
                    where(row, input.label()),
                    row.tests().get(i),
                    true,
                    fact(input, contract).orElse(null),
                    null,
                    input.variable());
        });
        Stream<Cell> results = IntStream.range(0, table.outputs().size()).mapToObj(i -> {
            Table.Output output = table.outputs().get(i);
            return new Cell(
                    where(row, output.label()),
                    row.results().get(i),
                    false,
                    null,
                    contract.output(output.name()).orElse(null),
                    "");
        });
        return Stream.concat(tests, results);
    }

    /** What to write where there is nothing. */
    String expected() {
        if (output == null) {
            return "Skriv det som tabellen ska se på eller svara.";
        }
        return output.type() != Type.TEXT
                ? "Skriv " + output.type().shown() + "."
                : "Skriv en text inom raka citattecken"
                        + output.values().stream()
                                .sorted()
                                .findFirst()
                                .map(value -> ", till exempel \"" + value + "\".")
                                .orElse(".");
    }

    private static String where(Table.Row row, String column) {
        return "rad " + row.number() + ", kolumnen ”" + column + "”";
    }

    /** The fact that an input column looks at, if it looks at one as it is. */
    static Optional<Column> fact(Table.Input input, DecisionContract contract) {
        return Feel.readable(input.expression())
                ? Feel.expression(input.expression()).flatMap(FeelTree::name).flatMap(contract::input)
                : Optional.empty();
    }
}
