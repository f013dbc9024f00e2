package se.backabarnet.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One object of a form's JSON, read property by property. What cannot be read is noted, and left out. */
final class Source {

    private final JsonNode json;
    private final List<Fault> faults;
    private final Map<Expression, String> expressions;
    private final String id;

    /** @param expressions every one that was read, with the id of its component */
    Source(JsonNode json, List<Fault> faults, Map<Expression, String> expressions) {
        this.json = json;
        this.faults = faults;
        this.expressions = expressions;
        this.id = json.path("id").isTextual()
                ? json.path("id").asText()
                : json.path("key").asText(null);
    }

    /** Its id, or else its key; null when it has neither. */
    String id() {
        return id;
    }

    void refuse(String what, String allowed) {
        faults.add(new Fault(id, what, allowed));
    }

    JsonNode json(String path) {
        return json.at("/" + path.replace('.', '/'));
    }

    boolean has(String path) {
        return !json(path).isMissingNode() && !json(path).isNull();
    }

    String text(String path) {
        if (has(path) && !json(path).isTextual()) {
            refuse("egenskapen " + path + " är ingen text", "Skriv en text, eller ta bort den.");
        }
        return json(path).isTextual() ? json(path).asText() : null;
    }

    /** A text that people read. */
    String words(String path) {
        String text = text(path);
        if (text == null) {
            return null;
        }
        if (text.length() > FormBounds.TEXT) {
            refuse(
                    "egenskapen " + path + " har " + text.length() + " tecken",
                    "Tillåtet är högst " + FormBounds.TEXT + " tecken.");
        }
        Expression.within(text)
                .ifPresentOrElse(
                        found -> found.forEach(this::found),
                        () -> refuse(
                                "egenskapen " + path + " har ett uttryck som inte går att läsa: " + text,
                                "Skriv ett namn inom {{ och }}, utan # eller /. Dölj texten med ett villkor om den inte"
                                        + " alltid ska visas."));
        return text;
    }

    boolean flag(String path) {
        if (has(path) && !json(path).isBoolean()) {
            refuse("egenskapen " + path + " är inte true eller false", "Skriv true eller false.");
        }
        return json(path).asBoolean();
    }

    Integer whole(String path) {
        if (has(path) && !json(path).canConvertToInt()) {
            refuse("egenskapen " + path + " är inget heltal", "Skriv ett heltal, eller ta bort den.");
        }
        return json(path).isInt() ? (Integer) json(path).asInt() : null;
    }

    BigDecimal number(String path) {
        if (!has(path)) {
            return null;
        }
        JsonNode value = json(path);
        BigDecimal number = Numbers.of(value.isNumber() ? value.decimalValue() : value.asText())
                .orElse(null);
        if (number == null) {
            refuse("egenskapen " + path + " är inget tal", "Skriv ett tal, eller ett uttryck som börjar med =.");
        }
        return number;
    }

    Limit limit(String path) {
        return json(path).asText().startsWith("=") ? new Limit(null, expression(path)) : new Limit(number(path), null);
    }

    /** Null when there is none. */
    Expression expression(String path) {
        String text = text(path);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Expression expression = text.startsWith("=") ? Expression.of(text).orElse(null) : null;
        if (expression == null) {
            refuse(
                    "egenskapen " + path + " går inte att läsa: " + text,
                    "Skriv ett uttryck i FEEL som börjar med =, till exempel =itemStatus = \"DONE\", med högst "
                            + FormBounds.EXPRESSION + " tecken.");
            return null;
        }
        return found(expression);
    }

    private Expression found(Expression expression) {
        expressions.put(expression, id);
        return expression;
    }
}
