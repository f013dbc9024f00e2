package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A form may ask and tell; it may not bring pages, files or code of its own into people's browsers. */
class FormRules implements Rules {

    private static final Set<String> COMPONENTS = new TreeSet<>(BpmnVocabulary.words(
            "default text textfield textarea number datetime checkbox checklist radio select taglist table group columns separator"
                    + " spacer button"));
    private static final Pattern CODE = Pattern.compile("(?i)<[a-z/!]|javascript:|vbscript:|data:[a-z]+/");

    @Override
    public void check(ModelSet models, Findings findings) {
        models.files(ModelFile.Kind.FORM).forEach(file -> {
            findings.inFile(file);
            check(file.json(), findings);
        });
    }

    private void check(JsonNode form, Findings findings) {
        if (!form.path("id").isTextual() || !form.path("components").isArray()) {
            findings.add("Filen är inget formulär", "Ett formulär har ett id och en lista med fält.");
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
