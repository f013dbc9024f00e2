package se.backabarnet.engine.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import se.backabarnet.engine.form.DateTimeField.Subtype;
import se.backabarnet.engine.form.DateTimeField.Zone;

/** Makes fields of their JSON. */
final class FieldReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Camunda Modeler offers and the task list cannot show or complete, or nobody may bring; and what to use instead. */
    private static final Map<String, String> INSTEAD = Map.of(
            "dynamiclist",
            "Uppgiftslistan kan inte slutföra en uppgift med en sådan lista. Fråga i ett textfält med flera rader.",
            "iframe",
            "Skriv en länk i ett textblock i stället.",
            "html",
            "Skriv texten med Markdown i ett textblock i stället.",
            "button",
            "Uppgiftslistan har en egen knapp för att slutföra uppgiften.",
            "filepicker",
            "Uppgiftslistan tar inte emot filer. Skriv en länk till punktens sida, där underlag läggs till.",
            "documentPreview",
            "Skriv en länk till dokumentet i ett textblock i stället.");

    private static final Set<String> TEXTUAL = Set.of("minLength", "maxLength", "pattern", "validationType");
    private static final Set<String> NUMERIC = Set.of("min", "max");

    /** @return null for what is no field that can be used */
    Field read(Source source, Basics basics) {
        String type = source.json("type").asText();
        Asking asking = asking(source, type);
        return switch (type) {
            case "textfield", "textarea" -> text(source, basics, asking, type.equals("textarea"));
            case "number" -> new NumberField(
                    basics,
                    asking,
                    source.limit("validate.min"),
                    source.limit("validate.max"),
                    source.whole("decimalDigits"),
                    step(source),
                    source.flag("serializeToString"));
            case "datetime" -> dateTime(source, basics, asking);
            case "checkbox" -> new CheckboxField(basics, asking);
            case "radio", "select" -> ChoiceReader.read(source, basics, asking, type, false);
            case "checklist", "taglist" -> ChoiceReader.read(source, basics, asking, type, true);
            case "expression" -> computed(source, basics, asking);
            default -> {
                source.refuse(
                        "fält av typen " + type + " är inte tillåtna",
                        INSTEAD.getOrDefault(type, "Använd ett av fälten i Camunda Modeler."));
                yield null;
            }
        };
    }

    private static Asking asking(Source source, String type) {
        JsonNode locked = source.json("readonly");
        source.json("validate").fieldNames().forEachRemaining(name -> {
            boolean belongs = !TEXTUAL.contains(name) && !NUMERIC.contains(name)
                    || TEXTUAL.contains(name) && type.startsWith("text")
                    || NUMERIC.contains(name) && type.equals("number");
            if (!belongs) {
                source.refuse("egenskapen validate." + name + " hör inte till fältets typ", "Ta bort den.");
            }
        });
        return new Asking(
                source.text("key"),
                source.flag("validate.required"),
                source.flag("disabled"),
                locked.isTextual() ? false : source.flag("readonly"),
                locked.isTextual() ? source.expression("readonly") : null,
                source.has("defaultValue") ? plain(source.json("defaultValue")) : null);
    }

    static Object plain(JsonNode json) {
        return json.isNumber() ? json.decimalValue() : JSON.convertValue(json, new TypeReference<Object>() {});
    }

    private static TextField text(Source source, Basics basics, Asking asking, boolean lines) {
        String pattern = source.text("validate.pattern");
        TextPattern compiled = pattern == null || pattern.isEmpty()
                ? null
                : TextPattern.of(pattern).orElse(null);
        if (pattern != null && !pattern.isEmpty() && compiled == null) {
            source.refuse(
                    "mönstret " + pattern + " går inte att läsa här",
                    "Tillåtet är tecken, [ ], ( ), |, ., ^, $, *, +, ?, {n,m}, \\d, \\w, \\s och \\b.");
        }
        return new TextField(
                basics,
                asking,
                lines,
                source.limit("validate.minLength"),
                source.limit("validate.maxLength"),
                compiled,
                kind(source));
    }

    private static TextField.Kind kind(Source source) {
        String kind = source.text("validate.validationType");
        return switch (kind == null ? "" : kind) {
            case "email" -> TextField.Kind.EMAIL;
            case "phone" -> TextField.Kind.PHONE;
            case "", "custom" -> null;
            default -> {
                source.refuse("validate.validationType är " + kind, "Tillåtna är email, phone och custom.");
                yield null;
            }
        };
    }

    private static BigDecimal step(Source source) {
        BigDecimal step = source.number("increment");
        if (step != null && step.signum() <= 0) {
            source.refuse("egenskapen increment är inte större än 0", "Skriv ett tal större än 0, eller ta bort den.");
            return null;
        }
        return step;
    }

    private static DateTimeField dateTime(Source source, Basics basics, Asking asking) {
        String subtype = source.has("subtype") ? source.text("subtype") : "date";
        String zone = source.has("timeSerializingFormat") ? source.text("timeSerializingFormat") : "no_timezone";
        return new DateTimeField(
                basics,
                asking,
                switch (String.valueOf(subtype)) {
                    case "time" -> Subtype.TIME;
                    case "datetime" -> Subtype.DATETIME;
                    case "date" -> Subtype.DATE;
                    default -> {
                        source.refuse("egenskapen subtype är " + subtype, "Tillåtna är date, time och datetime.");
                        yield Subtype.DATE;
                    }
                },
                switch (String.valueOf(zone)) {
                    case "utc_offset" -> Zone.OFFSET;
                    case "utc_normalized" -> Zone.UTC;
                    default -> Zone.NONE;
                },
                source.words("timeLabel"),
                source.flag("disallowPassedDates"),
                source.whole("timeInterval"),
                source.flag("use24h"));
    }

    private static ComputedField computed(Source source, Basics basics, Asking asking) {
        Expression expression = source.expression("expression");
        if (expression == null) {
            source.refuse("uttrycket saknas", "Skriv vad som ska räknas fram, eller ta bort fältet.");
            return null;
        }
        return new ComputedField(basics, asking, expression);
    }
}
