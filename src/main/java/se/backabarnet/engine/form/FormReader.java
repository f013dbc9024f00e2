package se.backabarnet.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.backabarnet.engine.form.Shown.Column;

/** Makes components of a form's JSON, and notes what is not as it must be. */
final class FormReader {

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Expression, String> expressions = new IdentityHashMap<>();
    private final FieldReader fields = new FieldReader();
    private int components;

    static Form read(JsonNode json) {
        FormReader reader = new FormReader();
        Source source = reader.source(json);
        if (!json.path("id").isTextual() || !json.path("components").isArray()) {
            source.refuse("filen är inget formulär", "Ett formulär har ett id och en lista med fält.");
        }
        if (!json.path("type").asText().equals("default")) {
            source.refuse("formulärets type är inte default", "Skriv \"type\": \"default\", som Camunda Modeler gör.");
        }
        List<Component> components = reader.components(json.path("components"), 0);
        return Form.of(json.path("id").asText(), components, reader.faults, reader.expressions);
    }

    private Source source(JsonNode json) {
        return new Source(json, faults, expressions);
    }

    private List<Component> components(JsonNode all, int depth) {
        List<Component> read = new ArrayList<>();
        for (JsonNode json : all) {
            Source source = source(json);
            if (++components > FormBounds.COMPONENTS) {
                source.refuse(
                        "formuläret har fler än " + FormBounds.COMPONENTS + " fält",
                        "Dela upp det på flera uppgifter.");
                return read;
            }
            Component component = component(source, depth);
            if (component != null) {
                read.add(component);
            }
        }
        return read;
    }

    private Component component(Source source, int depth) {
        Basics basics = basics(source);
        return switch (source.json("type").asText()) {
            case "group" -> group(source, basics, depth);
            case "text" -> new Shown.Text(basics, source.words("text"));
            case "image" -> image(source, basics);
            case "table" -> new Shown.Table(
                    basics, source.expression("dataSource"), columns(source), source.whole("rowCount"));
            case "separator" -> new Shown.Separator(basics);
            case "spacer" -> new Shown.Spacer(basics, source.whole("height"));
            default -> fields.read(source, basics);
        };
    }

    static Basics basics(Source source) {
        return new Basics(
                source.text("id"),
                label(source),
                source.words("description"),
                source.words("appearance.prefixAdorner"),
                source.words("appearance.suffixAdorner"),
                source.expression("conditional.hide"),
                source.text("layout.row"),
                source.whole("layout.columns"));
    }

    /** What stands above a component; a form calls it otherwise for a day, and for a time of day. */
    private static String label(Source source) {
        if (!source.json("type").asText().equals("datetime")) {
            return source.words("label");
        }
        String day = source.words("dateLabel");
        String time = source.json("subtype").asText().equals("time") ? source.words("timeLabel") : null;
        return Stream.of(time, day, source.words("label"))
                .filter(words -> words != null && !words.isBlank())
                .findFirst()
                .orElse(null);
    }

    private Group group(Source source, Basics basics, int depth) {
        if (depth + 1 > FormBounds.DEPTH) {
            source.refuse("gruppen ligger för djupt", "Tillåtet är högst " + FormBounds.DEPTH + " grupper i varandra.");
            return null;
        }
        String path = source.text("path");
        return new Group(
                basics,
                path == null ? "" : path,
                !source.has("showOutline") || source.flag("showOutline"),
                components(source.json("components"), depth + 1));
    }

    private static Shown image(Source source, Basics basics) {
        String image = source.text("source");
        String alternative = source.words("alt");
        if (image == null
                || image.length() > FormBounds.IMAGE
                || !image.matches("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")) {
            source.refuse(
                    "bilden ligger inte i formuläret",
                    "Skriv den som data:image/png;base64,… med högst " + FormBounds.IMAGE
                            + " tecken. Bilder från andra platser visar inte uppgiftslistan.");
        }
        if (alternative == null || alternative.isBlank()) {
            source.refuse("bilden saknar text för dem som inte ser den", "Skriv vad den visar i egenskapen alt.");
        }
        return new Shown.Image(basics, image, alternative);
    }

    private static List<Column> columns(Source source) {
        if (source.has("columnsExpression")) {
            source.refuse("tabellens kolumner är ett uttryck", "Räkna upp dem i egenskapen columns.");
        }
        List<Column> columns = new ArrayList<>();
        source.json("columns")
                .forEach(column -> columns.add(new Column(
                        column.path("label").asText(), column.path("key").asText())));
        return columns;
    }
}
