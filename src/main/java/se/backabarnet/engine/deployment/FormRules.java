package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A form may ask and tell; it may not bring pages, files or code of its own into people's browsers. */
class FormRules implements Rules {

    private static final Set<String> COMPONENTS = new TreeSet<>(BpmnVocabulary.words(
            "default text textfield textarea number datetime checkbox checklist radio select taglist table group columns separator"
                    + " spacer button"));
    private static final Pattern CODE = Pattern.compile("(?i)<[a-z/!]|javascript:|vbscript:|data:[a-z]+/");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public void check(byte[] content, Findings findings) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (IOException e) {
            findings.add(
                    null, "Filen kan inte läsas som JSON", "Tillåtet är ett formulär som Camunda Modeler skriver det.");
            return;
        }
        if (!form.isObject()
                || !form.path("id").isTextual()
                || !form.path("components").isArray()) {
            findings.add(null, "Filen är inget formulär", "Ett formulär har ett id och en lista med fält.");
            return;
        }
        component(form, form.get("id").asText(), findings);
    }

    private void component(JsonNode component, String id, Findings findings) {
        String type = component.path("type").asText("default");
        if (!COMPONENTS.contains(type)) {
            findings.add(
                    id,
                    "fält av typen " + type + " är inte tillåtna",
                    "Tillåtna är " + String.join(", ", COMPONENTS) + ".");
        }
        component.fields().forEachRemaining(property -> {
            if (property.getKey().equals("components")) {
                property.getValue()
                        .forEach(inner -> component(inner, inner.path("id").asText(id), findings));
            } else {
                words(property.getValue(), id, findings);
            }
        });
    }

    private void words(JsonNode value, String id, Findings findings) {
        if (value.isTextual() && CODE.matcher(value.asText()).find()) {
            findings.add(
                    id,
                    "texten " + value.asText() + " är inte tillåten",
                    "Tillåten är text med Markdown, utan HTML och utan länkar som kör kod.");
        }
        value.forEach(inner -> words(inner, id, findings));
    }
}
