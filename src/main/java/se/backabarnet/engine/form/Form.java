package se.backabarnet.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A deployed form: its id, and its fields by their keys. */
record Form(String id, Map<String, FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Form parse(byte[] resource) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        try {
            JsonNode form = JSON.readTree(resource);
            collect(form.path("components"), fields);
            return new Form(form.path("id").asText(), fields);
        } catch (IOException e) {
            throw new IllegalStateException("a deployed form is not JSON", e);
        }
    }

    private static void collect(JsonNode components, Map<String, FormField> fields) {
        for (JsonNode component : components) {
            collect(component.path("components"), fields);
            if (component.hasNonNull("key")
                    && FormField.INPUT_TYPES.contains(component.path("type").asText())) {
                FormField field = field(component);
                fields.put(field.key(), field);
            }
        }
    }

    private static FormField field(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("type").asText().equals("datetime")
                        ? component
                                .path("dateLabel")
                                .asText(component.path("label").asText(null))
                        : component.path("label").asText(null),
                validate.path("required").asBoolean(),
                validate.hasNonNull("minLength") ? validate.get("minLength").asInt() : null,
                validate.hasNonNull("maxLength") ? validate.get("maxLength").asInt() : null,
                validate.hasNonNull("min") ? validate.get("min").decimalValue() : null,
                validate.hasNonNull("max") ? validate.get("max").decimalValue() : null,
                component.path("disallowPassedDates").asBoolean(),
                component.path("conditional").path("hide").asText(null),
                choices(component));
    }

    private static Map<String, String> choices(JsonNode component) {
        Map<String, String> choices = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(value -> choices.put(
                        value.path("value").asText(), value.path("label").asText()));
        return choices;
    }
}
