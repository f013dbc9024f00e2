package se.backabarnet.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.model.ElementTemplate.Property;

/** What the Modeler's palette stamps is what the models carry, so that a new point is like the old ones. */
class ElementTemplateTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, String> TEMPLATE_OF_KIND = Map.of(
            "item",
            "se.backabarnet.checklist-item",
            "signOff",
            "se.backabarnet.sign-off",
            "gate",
            "se.backabarnet.gate");

    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter");

    static Stream<ElementTemplate> templates() {
        return ElementTemplate.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isWhatTheModelerReads(ElementTemplate template) {
        assertThat(template.id()).isEqualTo("se.backabarnet." + template.file().replace(".json", ""));
        assertThat(template.json().path("version").asInt()).isPositive();
        assertThat(template.json().path("name").asText()).isNotBlank();
        assertThat(template.json().path("appliesTo")).isNotEmpty();
        assertThat(template.properties()).isNotEmpty().allSatisfy(property -> {
            assertThat(property.bindingType()).isIn(BINDINGS);
            assertThat(property.name()).isNotBlank();
            assertThat(property.json().path("type").asText()).isIn("String", "Dropdown", "Hidden");
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isUsed(ElementTemplate template) {
        assertThat(stampedWith(template)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatItStampsIsWhatElementsCarry(ElementTemplate template) {
        String type = template.json().path("appliesTo").path(0).asText();
        assertThat(stampedWith(template)).allSatisfy(element -> {
            assertThat("bpmn:" + capitalised(element.getElementType().getTypeName()))
                    .isEqualTo(type);
            assertThat(element.getAttributeValueNs(CAMUNDA, "modelerTemplateVersion"))
                    .isEqualTo(template.version());
            template.properties().forEach(property -> assertAllowed(element, property));
        });
    }

    @Test
    void everythingThatATemplateCanMakeIsMadeWithOne() {
        for (ProcessFile process : Models.processes()) {
            assertThat(process.all(UserTask.class)).allSatisfy(task -> assertThat(template(task))
                    .isEqualTo(TEMPLATE_OF_KIND.get(ProcessFile.properties(task).get("kind"))));
            assertThat(process.all(ServiceTask.class)).allSatisfy(task -> assertThat(template(task))
                    .isEqualTo(
                            "${notifyDelegate}".equals(task.getCamundaDelegateExpression())
                                    ? "se.backabarnet.notify"
                                    : null));
        }
    }

    @Test
    void offersEveryRoleThatPointsAreGivenTo() {
        JsonNode choices = property("se.backabarnet.checklist-item", "camunda:candidateGroups")
                .path("choices");
        assertThat(choices)
                .map(choice -> choice.path("value").asText())
                .containsAll(Models.agreedItems().stream()
                        .map(Models.AgreedItem::candidateGroups)
                        .collect(toSet()))
                .contains("${area}.staff")
                .doesNotHaveDuplicates();
    }

    private static void assertAllowed(Activity element, Property property) {
        String value = property.read(element);
        String what = property.name() + " of " + element.getId();
        JsonNode constraints = property.json().path("constraints");
        if (property.isHidden()) {
            String stamped = property.json().path("value").asText();
            // the Modeler writes no attribute that is false
            assertThat(value == null ? "false" : value).as(what).isEqualTo(stamped);
            return;
        }
        if (property.isOptional() && value == null) {
            return;
        }
        if (constraints.path("notEmpty").asBoolean()) {
            assertThat(value).as(what).isNotBlank();
        }
        if (constraints.has("maxLength")) {
            assertThat(value)
                    .as(what)
                    .hasSizeLessThanOrEqualTo(constraints.path("maxLength").asInt());
        }
        if (constraints.has("pattern")) {
            assertThat(value)
                    .as(what)
                    .matches(constraints.path("pattern").path("value").asText());
        }
        if (property.json().has("choices")) {
            assertThat(property.json().path("choices"))
                    .as(what)
                    .map(choice -> choice.path("value").asText())
                    .contains(value);
        }
    }

    private static JsonNode property(String template, String name) {
        return ElementTemplate.named(template).properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static List<Activity> stampedWith(ElementTemplate template) {
        return Models.processes().stream()
                .flatMap(process -> process.all(Activity.class).stream())
                .filter(element -> template.id().equals(template(element)))
                .toList();
    }

    private static String template(Activity element) {
        return element.getAttributeValueNs(CAMUNDA, "modelerTemplate");
    }

    private static String capitalised(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
