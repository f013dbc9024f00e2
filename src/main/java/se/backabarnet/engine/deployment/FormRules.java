package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.backabarnet.engine.form.Form;
import se.backabarnet.engine.task.FormNeeds;
import se.backabarnet.engine.task.Kind;

/**
 * A form may ask and tell, and means here what it means on the screen; it may not bring pages, files or code of its own into
 * people's browsers.
 */
class FormRules implements Rules {

    private static final Pattern CODE = Pattern.compile("(?i)<[a-z/!]|javascript:|vbscript:|data:[a-z]+/");

    /** What is read by rules of its own, and shown to nobody. */
    private static final Set<String> READ =
            BpmnVocabulary.words("components source pattern hide readonly min max minLength maxLength"
                    + " valuesExpression expression dataSource columnsExpression");

    @Override
    public void check(ModelSet models, Findings findings) {
        models.files(ModelFile.Kind.FORM).forEach(file -> {
            findings.inFile(file);
            Form.of(file.json())
                    .faults()
                    .forEach(fault -> findings.add(fault.element(), fault.what(), fault.allowed()));
            words(file.json(), file.json().path("id").asText(), findings);
        });
        models.processes().forEach(process -> Xml.within(process.content())
                .filter(element -> Xml.is(element, "userTask"))
                .forEach(task -> needs(task, models, findings)));
    }

    /** Of a task whose form is an expression, the form is that of another task, which is judged there. */
    private static void needs(Element task, ModelSet models, Findings findings) {
        Set<String> more = Xml.extensions(task, "inputParameter")
                .map(input -> input.getAttribute("name"))
                .collect(Collectors.toSet());
        Kind.of(Xml.property(task, Kind.PROPERTY))
                .ifPresent(kind -> models.form(Xml.camunda(task, "formRef")).ifPresent(form -> {
                    findings.inFile(form.file());
                    FormNeeds.of(kind)
                            .faults(Form.of(form.content()), more)
                            .forEach(fault -> findings.add(fault.element(), fault.what(), fault.allowed()));
                }));
    }

    private void words(JsonNode component, String id, Findings findings) {
        component
                .path("components")
                .forEach(inner -> words(inner, inner.path("id").asText(id), findings));
        component.fields().forEachRemaining(property -> {
            if (!READ.contains(property.getKey())) {
                word(property.getValue(), id, findings);
            }
        });
    }

    private void word(JsonNode value, String id, Findings findings) {
        if (value.isTextual() && CODE.matcher(value.asText()).find()) {
            findings.add(
                    id,
                    "texten " + value.asText() + " är inte tillåten",
                    "Tillåten är text med Markdown, utan HTML och utan länkar som kör kod.");
        }
        value.fields().forEachRemaining(property -> {
            if (!READ.contains(property.getKey())) {
                word(property.getValue(), id, findings);
            }
        });
        if (value.isArray()) {
            value.forEach(inner -> word(inner, id, findings));
        }
    }
}
