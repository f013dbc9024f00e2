package se.backabarnet.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** A template of the Modeler's palette: reads what it stamped on an element, and stamps as the Modeler would. */
public record ElementTemplate(String file, JsonNode json) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static List<ElementTemplate> all() {
        return Models.files(".camunda/element-templates")
                .map(ElementTemplate::read)
                .toList();
    }

    public static ElementTemplate named(String id) {
        return all().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ElementTemplate read(Path file) {
        try {
            return new ElementTemplate(
                    file.getFileName().toString(), new ObjectMapper().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    String version() {
        return json.path("version").asText();
    }

    List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        json.path("properties").forEach(property -> properties.add(new Property(property)));
        return properties;
    }

    /**
     * Stamps an element.
     *
     * @param values what a person fills in, by the names of the bindings; the rest are the template's own values
     */
    public void stamp(BaseElement element, Map<String, String> values) {
        element.setAttributeValueNs(CAMUNDA, "modelerTemplate", id());
        element.setAttributeValueNs(CAMUNDA, "modelerTemplateVersion", version());
        for (Property property : properties()) {
            String value = values.getOrDefault(
                    property.name(), property.json().path("value").asText());
            if (!property.isOptional() || !value.isEmpty()) {
                property.write(element, value);
            }
        }
    }

    /** A property of the template, and where in an element it is written. */
    record Property(JsonNode json) {

        String name() {
            return json.path("binding").path("name").asText();
        }

        String bindingType() {
            return json.path("binding").path("type").asText();
        }

        boolean isHidden() {
            return json.path("type").asText().equals("Hidden");
        }

        /** The Modeler writes nothing for one that is left empty. */
        boolean isOptional() {
            return json.path("optional").asBoolean();
        }

        String read(BaseElement element) {
            return switch (bindingType()) {
                case "property" -> name().startsWith("camunda:")
                        ? element.getAttributeValueNs(CAMUNDA, localName())
                        : element.getAttributeValue(name());
                case "camunda:property" -> ProcessFile.properties(element).get(name());
                case "camunda:inputParameter" -> ProcessFile.inputParameters(element)
                        .get(name());
                default -> throw new IllegalStateException("unknown binding " + bindingType());
            };
        }

        private void write(BaseElement element, String value) {
            switch (bindingType()) {
                case "property" -> {
                    if (name().startsWith("camunda:")) {
                        element.setAttributeValueNs(CAMUNDA, localName(), value);
                    } else {
                        element.setAttributeValue(name(), value);
                    }
                }
                case "camunda:property" -> {
                    CamundaProperty property = element.getModelInstance().newInstance(CamundaProperty.class);
                    property.setCamundaName(name());
                    property.setCamundaValue(value);
                    propertiesOf(element).getCamundaProperties().add(property);
                }
                default -> throw new IllegalStateException("unknown binding " + bindingType());
            }
        }

        private static CamundaProperties propertiesOf(BaseElement element) {
            if (element.getExtensionElements() == null) {
                element.setExtensionElements(element.getModelInstance().newInstance(ExtensionElements.class));
            }
            ExtensionElements extensions = element.getExtensionElements();
            var query = extensions.getElementsQuery().filterByType(CamundaProperties.class);
            return query.count() > 0 ? query.singleResult() : extensions.addExtensionElement(CamundaProperties.class);
        }

        private String localName() {
            return name().substring("camunda:".length());
        }
    }
}
