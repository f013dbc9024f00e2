package se.backabarnet.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A decision table, as its rows and columns are counted in the Modeler.
 *
 * @param decision the decision that it belongs to
 * @param hitPolicy as DMN spells it
 * @param aggregation empty for none
 */
record Table(
        ModelDefinition<Element> decision,
        String hitPolicy,
        String aggregation,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows) {

    /** @param expression the text that says what is looked at, such as the name of a fact */
    record Input(String label, String expression, String typeRef, String variable) {}

    record Output(String label, String name, String typeRef) {}

    /** @param number from 1 */
    record Row(int number, List<String> tests, List<String> results) {}

    /** The table of a decision, if it is one. */
    static Optional<Table> of(ModelDefinition<Element> decision) {
        return children(decision.content(), "decisionTable").findFirst().map(table -> of(decision, table));
    }

    private static Table of(ModelDefinition<Element> decision, Element table) {
        String hitPolicy = table.getAttribute("hitPolicy");
        List<Row> rows = new ArrayList<>();
        children(table, "rule")
                .forEach(rule ->
                        rows.add(new Row(rows.size() + 1, texts(rule, "inputEntry"), texts(rule, "outputEntry"))));
        return new Table(
                decision,
                hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy,
                table.getAttribute("aggregation"),
                children(table, "input").map(Table::input).toList(),
                children(table, "output").map(Table::output).toList(),
                rows);
    }

    private static Input input(Element input) {
        Optional<Element> expression = children(input, "inputExpression").findFirst();
        String text = expression.map(Table::text).orElse("");
        return new Input(
                label(input, text),
                text,
                expression.map(it -> it.getAttribute("typeRef")).orElse(""),
                input.getAttributeNS(DmnRules.CAMUNDA, "inputVariable"));
    }

    private static Output output(Element output) {
        String name = output.getAttribute("name");
        return new Output(label(output, name), name, output.getAttribute("typeRef"));
    }

    private static String label(Element column, String otherwise) {
        String label = column.getAttribute("label").strip();
        return label.isEmpty() ? otherwise : label;
    }

    private static List<String> texts(Element rule, String name) {
        return children(rule, name).map(Table::text).toList();
    }

    /** What is written in a cell, or in a literal expression. */
    static String text(Element cell) {
        return children(cell, "text").findFirst().map(Xml::text).orElse("").strip();
    }

    static Stream<Element> children(Element element, String name) {
        return Xml.children(element).filter(child -> child.getLocalName().equals(name));
    }
}
