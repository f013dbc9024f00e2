package se.backabarnet.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.LoggerFactory;

/**
 * A FEEL expression of a form: parsed once, and evaluated with no more than the names that it reads.
 *
 * @param names what it reads: a name, followed by what is read of it
 */
public record Expression(String text, ParsedExpression parsed, List<List<String>> names) {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");

    /**
     * @param text with or without the sign of equality in front
     * @return empty when it cannot be read
     */
    static Optional<Expression> of(String text) {
        String feel = text.replaceFirst("^=", "");
        if (feel.length() > FormBounds.EXPRESSION || nesting(feel) > FormBounds.NESTING) {
            return Optional.empty();
        }
        ParseResult result = ENGINE.parseExpression(feel);
        if (!result.isSuccess()) {
            return Optional.empty();
        }
        ParsedExpression parsed = result.parsedExpression();
        return Optional.of(new Expression(feel, parsed, SyntaxTree.names(parsed.expression())));
    }

    /** Those in a text with {@code {{expressions}}}, or the one that a text is; empty when one cannot be read. */
    static Optional<List<Expression>> within(String text) {
        if (text.startsWith("=")) {
            return of(text).map(List::of);
        }
        List<Optional<Expression>> found = PLACE.matcher(text)
                .results()
                .map(place -> of(place.group(1).strip()))
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(found.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static int nesting(String feel) {
        int deepest = 0;
        int depth = 0;
        for (char letter : STRING.matcher(feel).replaceAll("").toCharArray()) {
            if ("([{".indexOf(letter) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    /** Its value; null when it has none. */
    Object in(Surroundings surroundings) {
        Map<String, Object> values = new HashMap<>();
        variables().distinct().forEach(name -> values.put(name, surroundings.value(name)));
        EvaluationResult result = ENGINE.evaluate(parsed, values);
        if (!result.isSuccess()) {
            LoggerFactory.getLogger(Expression.class)
                    .warn(
                            "an expression of a form has no value: {}",
                            result.failure().message());
            return null;
        }
        return result.result();
    }

    boolean holds(Surroundings surroundings) {
        return Boolean.TRUE.equals(in(surroundings));
    }

    /** The names of what it reads, without what is read of them. */
    Stream<String> variables() {
        return names.stream().map(name -> name.get(0));
    }

    /** Whether it reads what lies at a path, or something above or below it. */
    boolean reads(List<String> path) {
        return names.stream().anyMatch(name -> {
            int common = Math.min(name.size(), path.size());
            return name.subList(0, common).equals(path.subList(0, common));
        });
    }
}
