package se.backabarnet.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What an expression may do so that it means the same in the browser, which evaluates it with feelin, and here, where Camunda's
 * engine does; and so that it has an end. Found by evaluating the same expressions with both.
 */
final class ExpressionRules {

    private static final Set<String> PARTS =
            Set.of(("Ref ConstNull ConstBool ConstNumber ConstString ConstDate ConstList Equal Not"
                            + " LessThan LessOrEqual GreaterThan GreaterOrEqual Conjunction Disjunction If In AtLeastOne UnaryTestExpression"
                            + " InputInRange ConstRange ClosedConstRangeBoundary OpenConstRangeBoundary Addition Subtraction"
                            + " Multiplication Division ArithmeticNegation FunctionInvocation PositionalFunctionParameters")
                    .split(" "));

    /** With the number of arguments each takes. */
    private static final Map<String, Integer> FUNCTIONS = Map.ofEntries(
            Map.entry("not", 1),
            Map.entry("contains", 2),
            Map.entry("starts with", 2),
            Map.entry("ends with", 2),
            Map.entry("string length", 1),
            Map.entry("upper case", 1),
            Map.entry("lower case", 1),
            Map.entry("list contains", 2),
            Map.entry("count", 1),
            Map.entry("floor", 1),
            Map.entry("ceiling", 1),
            Map.entry("abs", 1),
            Map.entry("date", 1));

    private ExpressionRules() {}

    /**
     * The first thing that is wrong with it.
     *
     * @param element the id of the component that holds it
     * @param fields those that it can read, by their path with dots
     */
    static Optional<Fault> fault(String element, Expression expression, Map<String, Field> fields) {
        return SyntaxTree.parts(expression.parsed().expression())
                .flatMap(part -> faults(part, fields))
                .findFirst()
                .map(found ->
                        new Fault(element, "uttrycket " + expression.text() + " " + found.what(), found.allowed()));
    }

    private static Stream<Fault> faults(Object part, Map<String, Field> fields) {
        if (!PARTS.contains(SyntaxTree.kind(part))) {
            return fault(
                    "räknar på ett sätt som inte är tillåtet i formulär",
                    "Tillåtet är att jämföra, räkna med + - * /, if, and, or, in och funktionerna " + functions()
                            + ".");
        }
        if (part instanceof FunctionInvocation call) {
            return ofCall(call, fields);
        }
        if (part instanceof Equal equal) {
            return Stream.concat(
                    Comparisons.faults(equal.x(), equal.y(), fields), Comparisons.faults(equal.y(), equal.x(), fields));
        }
        boolean ordersText = Stream.of(ordered(part)).anyMatch(ConstString.class::isInstance);
        return ordersText
                ? fault("jämför storlek med en text", "Jämför med ett tal, eller med en dag: date(\"2026-03-01\").")
                : Stream.empty();
    }

    private static Stream<Fault> ofCall(FunctionInvocation call, Map<String, Field> fields) {
        boolean known = call.params() instanceof PositionalFunctionParameters given
                && Integer.valueOf(given.params().size()).equals(FUNCTIONS.get(call.function()));
        if (!known) {
            return fault(
                    "anropar " + call.function() + ", som formulär inte kan räkna med",
                    "Tillåtna är " + functions() + ".");
        }
        Object argument =
                ((PositionalFunctionParameters) call.params()).params().head();
        boolean notOfText = call.function().equals("not")
                && argument instanceof Ref name
                && Comparisons.field(name, fields)
                        .filter(field -> !(field instanceof CheckboxField))
                        .isPresent();
        return notOfText
                ? fault("använder not på något annat än ja eller nej", "Skriv en jämförelse, till exempel x != \"A\".")
                : Stream.empty();
    }

    private static Object[] ordered(Object part) {
        if (part instanceof LessThan less) {
            return new Object[] {less.x(), less.y()};
        }
        if (part instanceof LessOrEqual less) {
            return new Object[] {less.x(), less.y()};
        }
        if (part instanceof GreaterThan greater) {
            return new Object[] {greater.x(), greater.y()};
        }
        return part instanceof GreaterOrEqual greater ? new Object[] {greater.x(), greater.y()} : new Object[0];
    }

    private static String functions() {
        return String.join(", ", FUNCTIONS.keySet().stream().sorted().toList());
    }

    static Stream<Fault> fault(String what, String allowed) {
        return Stream.of(new Fault(null, what, allowed));
    }
}
