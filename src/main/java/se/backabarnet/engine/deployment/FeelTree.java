package se.backabarnet.engine.deployment;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** What the FEEL engine made of a text. */
record FeelTree(Object root) {

    /** What the parts of a tree may be; every other part can call code, repeat, or grow without a bound. */
    private static final Set<String> BOUNDED = BpmnVocabulary.words("UnaryTestExpression AtLeastOne Not InputEqualTo"
            + " InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputInRange ConstRange"
            + " ClosedConstRangeBoundary OpenConstRangeBoundary ConstNull ConstBool ConstNumber ConstString ConstDate"
            + " ConstLocalDateTime ConstDateTime ConstLocalTime ConstTime ConstDayTimeDuration ConstYearMonthDuration"
            + " ConstList ConstInputValue Ref If In InstanceOf Conjunction Disjunction Equal LessThan LessOrEqual GreaterThan"
            + " GreaterOrEqual Addition Subtraction Multiplication Division ArithmeticNegation FunctionInvocation"
            + " PositionalFunctionParameters NamedFunctionParameters");

    private static final String SYNTAX = "org.camunda.feel.syntaxtree";

    /** A name that is compared with a fixed value; the name is null for the column's own input. */
    record Comparison(String name, Object constant) {}

    static Stream<Object> elements(Iterable<?> collection) {
        return StreamSupport.stream(CollectionConverters.asJava(collection).spliterator(), false)
                .map(element -> element);
    }

    /** Every part of the tree, the root first. */
    Stream<Object> nodes() {
        return nodes(root);
    }

    private static Stream<Object> nodes(Object node) {
        Stream<Object> within = children(node).flatMap(FeelTree::nodes);
        return node.getClass().getPackageName().equals(SYNTAX) ? Stream.concat(Stream.of(node), within) : within;
    }

    private static Stream<Object> children(Object node) {
        if (node instanceof Iterable<?> collection) {
            return elements(collection);
        }
        return node instanceof Product product
                ? elements(product.productIterator().toList())
                : Stream.empty();
    }

    <T> Stream<T> all(Class<T> type) {
        return nodes().filter(type::isInstance).map(type::cast);
    }

    /** The kind of the first part that has no bound. */
    Optional<String> unbounded() {
        return nodes().map(FeelTree::kind)
                .filter(kind -> !BOUNDED.contains(kind))
                .findFirst();
    }

    private static String kind(Object node) {
        return node.getClass().getSimpleName().replace("$", "");
    }

    /** The names of variables, with what is read of them. */
    Stream<List<String>> names() {
        return all(Ref.class).map(name -> CollectionConverters.asJava(name.names()));
    }

    /** The one name that the tree consists of. */
    Optional<String> name() {
        return root instanceof Ref name && name.names().size() == 1
                ? Optional.of(name.names().head())
                : Optional.empty();
    }

    static int arguments(FunctionInvocation call) {
        return call.params() instanceof PositionalFunctionParameters positional
                ? positional.params().size()
                : ((NamedFunctionParameters) call.params()).params().size();
    }

    /** What is compared with fixed values for equality. */
    Stream<Comparison> comparisons() {
        return nodes().flatMap(FeelTree::comparison).filter(comparison -> comparison.constant() != null);
    }

    private static Stream<Comparison> comparison(Object node) {
        if (node instanceof UnaryTestExpression test) {
            return Stream.of(new Comparison(null, constant(test.exp())));
        }
        if (node instanceof InputEqualTo test) {
            return Stream.of(new Comparison(null, constant(test.x())));
        }
        if (node instanceof Equal equal) {
            return Stream.of(compared(equal.x(), equal.y()), compared(equal.y(), equal.x()))
                    .flatMap(Optional::stream);
        }
        if (node instanceof FunctionInvocation call
                && call.function().equals("list contains")
                && call.params() instanceof PositionalFunctionParameters of
                && of.params().size() == 2) {
            return compared(of.params().head(), of.params().last()).stream();
        }
        return Stream.empty();
    }

    private static Optional<Comparison> compared(Object left, Object right) {
        if (left instanceof Ref ref) {
            return Optional.of(new Comparison(ref.names().head(), constant(right)));
        }
        return kind(left).equals("ConstInputValue")
                ? Optional.of(new Comparison(null, constant(right)))
                : Optional.empty();
    }

    /** The fixed values that the whole text can come to. */
    Stream<Object> results() {
        return results(root);
    }

    private static Stream<Object> results(Object node) {
        if (node instanceof If choice) {
            return Stream.concat(results(choice.statement()), results(choice.elseStatement()));
        }
        return Stream.ofNullable(constant(node));
    }

    /** A text, number or boolean; null for anything else. */
    private static Object constant(Object node) {
        if (node instanceof ConstString text) {
            return text.value();
        }
        if (node instanceof ConstNumber number) {
            return number.value().bigDecimal();
        }
        return node instanceof ConstBool bool ? bool.value() : null;
    }
}
