package se.backabarnet.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Makes fields with choices of their JSON. */
final class ChoiceReader {

    private ChoiceReader() {}

    static ChoiceField read(Source source, Basics basics, Asking asking, String type, boolean many) {
        JsonNode values = source.json("values");
        List<Option> options = new ArrayList<>();
        for (JsonNode value : values) {
            ChoiceField.option(FieldReader.plain(value))
                    .ifPresentOrElse(
                            options::add,
                            () -> source.refuse("ett av valen saknar värde", "Skriv ett värde för varje val."));
        }
        if (options.stream().map(Option::value).distinct().count() < options.size()
                || options.stream().map(Option::label).distinct().count() < options.size()) {
            source.refuse("två val har samma värde eller namn", "Ge varje val ett eget värde och ett eget namn.");
        }
        if (options.size() > FormBounds.OPTIONS) {
            source.refuse("fältet har " + options.size() + " val", "Tillåtet är högst " + FormBounds.OPTIONS + " val.");
        }
        String key = source.text("valuesKey");
        Expression expression = source.expression("valuesExpression");
        long sources = (options.isEmpty() ? 0 : 1) + (key == null ? 0 : 1) + (expression == null ? 0 : 1);
        if (sources != 1) {
            source.refuse(
                    "valen kommer från " + (sources == 0 ? "ingenting" : "flera håll"),
                    "Skriv dem i en lista (values), eller säg varifrån de kommer med valuesKey eller valuesExpression.");
        }
        return new ChoiceField(basics, asking, many, type, options, key, expression);
    }
}
