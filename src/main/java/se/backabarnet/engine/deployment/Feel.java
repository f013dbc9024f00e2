package se.backabarnet.engine.deployment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;

/** Reads FEEL with the parser of the engine that evaluates the tables. */
final class Feel {

    /** Those whose cost and size do not grow beyond what they are given: no patterns, no contexts, no conversions to numbers. */
    static final Set<String> FUNCTIONS = Set.of(
            "not",
            "is defined",
            "get or else",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "all",
            "any",
            "is empty",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "substring",
            "substring before",
            "substring after",
            "string",
            "string join",
            "abs",
            "modulo",
            "odd",
            "even",
            "today",
            "now",
            "date",
            "duration",
            "day of week",
            "month of year");

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final BuiltinFunctions BUILTIN =
            new BuiltinFunctions(FeelEngine.defaultClock(), FeelEngine.defaultValueMapper());

    private Feel() {}

    /** The tree of an input entry; empty when it cannot be read. */
    static Optional<FeelTree> tests(String text) {
        return tree(ENGINE.parseUnaryTests(text));
    }

    /** The tree of any other text; empty when it cannot be read. */
    static Optional<FeelTree> expression(String text) {
        return tree(ENGINE.parseExpression(text));
    }

    private static Optional<FeelTree> tree(ParseResult result) {
        return result.isSuccess()
                ? Optional.of(new FeelTree(result.parsedExpression().expression()))
                : Optional.empty();
    }

    /** Whether the engine has a function of that name for so many arguments; without one it answers null and says nothing. */
    static boolean isFunction(String name, int arguments) {
        return FUNCTIONS.contains(name)
                && FeelTree.elements(BUILTIN.getFunctions(name))
                        .map(org.camunda.feel.syntaxtree.ValFunction.class::cast)
                        .anyMatch(function ->
                                function.hasVarArgs() || function.params().size() == arguments);
    }

    /** Whether a text is short and flat enough for the parser, which calls itself for every part. */
    static boolean readable(String text) {
        return text.length() <= Bounds.CELL && nesting(text) <= Bounds.CELL_NESTING;
    }

    /** How deep brackets lie within each other, and 0 for none; brackets within texts do not count. */
    private static int nesting(String text) {
        int deepest = 0;
        int depth = 0;
        for (char letter : withoutStrings(text).toCharArray()) {
            if ("([{".indexOf(letter) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    /** What to write instead of a text that cannot be read, as Swedish sentences. */
    static String advice(String text) {
        String straight = text.replaceAll("[“”„‟«»″]", "\"");
        if (!straight.equals(text)
                && Stream.of(tests(straight), expression(straight)).anyMatch(Optional::isPresent)) {
            return "Skriv " + straight + " med raka citattecken.";
        }
        if (text.chars().filter(letter -> letter == '"').count() % 2 == 1) {
            return "Ett citattecken saknas: text börjar och slutar med ett rakt citattecken, till exempel \"DONE\".";
        }
        if (text.matches("(?s).*['‘’`´].*")) {
            return "Skriv text med raka dubbla citattecken, till exempel \"DONE\".";
        }
        if (text.startsWith("!=") || text.startsWith("<>")) {
            return "Skriv ”inte” med not, till exempel not(\"DONE\").";
        }
        String code = withoutStrings(text);
        if (Arrays.stream(new String[] {"()", "[]", "{}"})
                .anyMatch(pair -> count(code, pair.charAt(0)) != count(code, pair.charAt(1)))) {
            return "En parentes saknas eller är en för mycket.";
        }
        return "Skriv FEEL: text inom raka citattecken, flera värden med komma emellan, ”inte” som not(\"DONE\").";
    }

    private static long count(String text, char letter) {
        return text.chars().filter(other -> other == letter).count();
    }

    private static String withoutStrings(String text) {
        return text.replaceAll("\"(?:\\\\.|[^\"\\\\])*+\"", "");
    }
}
