package se.backabarnet.engine.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.RefusedException;

/**
 * Something to choose from.
 *
 * @param many whether several can be chosen; the answer is a list then
 * @param look how it is drawn: radio, select, checklist or taglist
 * @param options the choices; empty when they come from elsewhere
 * @param optionsKey what the task gives the choices under, or null
 * @param optionsExpression gives the choices, or null
 */
public record ChoiceField(
        Basics basics,
        Asking asking,
        boolean many,
        String look,
        List<Option> options,
        String optionsKey,
        Expression optionsExpression)
        implements Field {

    @Override
    public Object empty() {
        return many ? List.of() : null;
    }

    @Override
    public Optional<Object> parse(Object value) {
        boolean right =
                many ? value instanceof List<?> list && list.stream().allMatch(this::isOfItsKind) : isOfItsKind(value);
        return Optional.of(value).filter(kept -> right);
    }

    /** Of a kind that one of the choices has, where these are known. */
    private boolean isOfItsKind(Object value) {
        return isValue(value)
                && (options.isEmpty()
                        || options.stream()
                                .anyMatch(option -> value instanceof Number
                                        ? option.value() instanceof Number
                                        : option.value().getClass().isInstance(value)));
    }

    private static boolean isValue(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Map;
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        List<Option> choices = choices(surroundings);
        List<?> chosen = many ? (List<?>) value : List.of(value);
        List<String> unknown = chosen.stream()
                .filter(one -> choices.stream().noneMatch(choice -> Numbers.same(choice.value(), one)))
                .map(String::valueOf)
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(name + " kan inte vara \"" + String.join("\", \"", unknown)
                    + "\", som inte finns bland valen. " + expectation(surroundings));
        }
        if (chosen.stream().distinct().count() < chosen.size()) {
            throw new RefusedException(name + " har samma val två gånger. Välj det en gång.");
        }
    }

    /** Those that can be chosen, as a browser makes them of what it is given. */
    List<Option> choices(Surroundings surroundings) {
        if (optionsKey == null && optionsExpression == null) {
            return options;
        }
        Object from = optionsKey == null ? optionsExpression.in(surroundings) : surroundings.given(optionsKey);
        List<Option> choices = new ArrayList<>();
        if (from instanceof Collection<?> values) {
            values.forEach(value -> option(value).ifPresent(choices::add));
        }
        return choices;
    }

    static Optional<Option> option(Object from) {
        if (from instanceof Map<?, ?> map) {
            Object value = map.get("value");
            boolean labelled = map.get("label") instanceof String label && !label.isEmpty();
            if (labelled && isChoosable(value)) {
                return Optional.of(new Option(value, (String) map.get("label")));
            }
            return value instanceof Map ? Optional.empty() : option(value);
        }
        return isChoosable(from) ? Optional.of(new Option(from, String.valueOf(from))) : Optional.empty();
    }

    private static boolean isChoosable(Object value) {
        return value != null && isValue(value) && !value.equals("") && !value.equals(Map.of());
    }

    @Override
    public String expectation(Surroundings surroundings) {
        String values = choices(surroundings).stream()
                .map(option -> String.valueOf(option.value()))
                .collect(Collectors.joining(", "));
        if (many) {
            return "Välj ett eller flera av valen" + (values.isEmpty() ? "." : ": " + values + ".");
        }
        return "Välj " + (values.isEmpty() ? "ett av valen." : "något av: " + values + ".");
    }

    @Override
    public String shown(Object answer) {
        Stream<?> chosen = answer instanceof Collection<?> list ? list.stream() : Stream.of(answer);
        return chosen.map(this::label).collect(Collectors.joining(", "));
    }

    private String label(Object value) {
        return options.stream()
                .filter(option -> Numbers.same(option.value(), value))
                .map(Option::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
