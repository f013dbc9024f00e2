package se.backabarnet.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;

/** What may be compared for equality: the two engines disagree about values of different kinds, and a value that cannot be chosen is a slip. */
final class Comparisons {

    private Comparisons() {}

    /** @param side what is compared for equality, with the other */
    static Stream<Fault> faults(Object side, Object other, Map<String, Field> fields) {
        if (isArithmetic(side)) {
            return ExpressionRules.fault(
                    "frågar om något uträknat är exakt lika", "Jämför med < eller > i stället, eller utan att räkna.");
        }
        if (side instanceof ConstList list && list.items().isEmpty()) {
            return ExpressionRules.fault("jämför med en tom lista", "Skriv count(x) = 0.");
        }
        if (side instanceof Ref name) {
            return field(name, fields).stream().flatMap(field -> ofComparison(name, field, other));
        }
        return Stream.empty();
    }

    private static Stream<Fault> ofComparison(Ref name, Field field, Object constant) {
        String key = String.join(".", SyntaxTree.name(name));
        boolean isConstant = constant instanceof ConstString
                || constant instanceof ConstNumber
                || constant instanceof ConstBool
                || constant instanceof ConstList;
        if (isConstant && !isComparable(field, constant)) {
            return ExpressionRules.fault("jämför " + key + " med ett värde av fel slag", right(field));
        }
        if (constant instanceof ConstString text
                && field instanceof ChoiceField choice
                && !choice.options().isEmpty()
                && choice.options().stream().noneMatch(option -> option.value().equals(text.value()))) {
            return ExpressionRules.fault(
                    "jämför " + key + " med " + text.value() + ", som inte finns bland valen",
                    "Valen är "
                            + choice.options().stream()
                                    .map(option -> String.valueOf(option.value()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return Stream.empty();
    }

    private static boolean isComparable(Field field, Object constant) {
        if (field instanceof CheckboxField) {
            return constant instanceof ConstBool;
        }
        if (field instanceof NumberField number && !number.asText()) {
            return constant instanceof ConstNumber;
        }
        if (field instanceof ChoiceField choice) {
            return choice.many() ? constant instanceof ConstList : !(constant instanceof ConstList);
        }
        return field instanceof ComputedField || constant instanceof ConstString;
    }

    private static String right(Field field) {
        if (field instanceof CheckboxField) {
            return "Jämför med true eller false.";
        }
        if (field instanceof NumberField number && !number.asText()) {
            return "Jämför med ett tal utan citattecken.";
        }
        return field instanceof ChoiceField choice && choice.many()
                ? "Skriv list contains(x, \"A\")."
                : "Jämför med en text inom raka citattecken.";
    }

    static Optional<Field> field(Ref name, Map<String, Field> fields) {
        return Optional.ofNullable(fields.get(String.join(".", SyntaxTree.name(name))));
    }

    private static boolean isArithmetic(Object part) {
        return part instanceof Addition
                || part instanceof Subtraction
                || part instanceof Multiplication
                || part instanceof Division
                || part instanceof ArithmeticNegation negation && !(negation.x() instanceof ConstNumber);
    }
}
