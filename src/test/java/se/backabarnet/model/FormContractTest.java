package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the shipped forms ask, beyond what every form must be: in full, and of every point alike. */
class FormContractTest {

    /** What every point's form begins and ends with, in this order. */
    private static final List<String> BEFORE = List.of("Text_Header", "Text_Guidance", "Text_Rework");

    private static final List<String> AFTER =
            List.of("itemStatus", "itemDate", "doneBeforeStart", "itemComment", "Text_RolloutLink");

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#forms")
    void isMadeForThisEngine(FormFile form) {
        assertThat(form.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(form.json().path("type").asText()).isEqualTo("default");
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.json().path("schemaVersion").asInt()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#forms")
    void saysWhatItAsksAndHowMuchItTakes(FormFile form) {
        assertThat(form.fields()).allSatisfy(field -> {
            String type = field.path("type").asText();
            assertThat(field.path(type.equals("datetime") ? "dateLabel" : "label")
                            .asText())
                    .isNotBlank();
            if (type.startsWith("text")) {
                assertThat(field.path("validate").path("maxLength").asInt()).isBetween(1, 4000);
            }
            if (type.equals("number")) {
                assertThat(field.path("validate").path("min").asInt(-1)).isZero();
            }
            if (type.equals("datetime")) {
                assertThat(field.path("subtype").asText()).isEqualTo("date");
            }
        });
    }

    /** Guidance, reason and due date come first, then what the point asks, then status, date and comment, in this order. */
    @ParameterizedTest
    @MethodSource("formsOfPoints")
    void asksOfEveryPointAlike(FormFile form) {
        List<JsonNode> plain = withoutRefs(plainForm());
        List<JsonNode> own = withoutRefs(form);
        int end = own.size() - AFTER.size();
        assertThat(own.subList(0, BEFORE.size())).isEqualTo(plain.subList(0, BEFORE.size()));
        assertThat(withoutNotApplicable(own.subList(end, own.size())))
                .isEqualTo(plain.subList(BEFORE.size(), plain.size()));
        assertThat(own.subList(BEFORE.size(), end))
                .map(FormContractTest::name)
                .doesNotContainAnyElementsOf(BEFORE)
                .doesNotContainAnyElementsOf(AFTER);
    }

    @Test
    void thePlainFormAsksNothingElse() {
        assertThat(plainForm().components())
                .map(FormContractTest::name)
                .containsExactlyElementsOf(
                        Stream.concat(BEFORE.stream(), AFTER.stream()).toList());
        JsonNode status = plainForm().field("itemStatus").orElseThrow();
        assertThat(status.path("validate").path("required").asBoolean()).isTrue();
        assertThat(status.path("values"))
                .map(option -> option.path("value").asText())
                .containsExactly("DONE");
        assertThat(plainForm()
                        .field("itemDate")
                        .orElseThrow()
                        .path("validate")
                        .path("required")
                        .asBoolean())
                .isTrue();
        assertThat(plainForm()
                        .components()
                        .get(2)
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=reworkReason = null");
    }

    static Stream<FormFile> formsOfPoints() {
        Set<String> used = Models.phases().stream()
                .flatMap(phase -> phase.items().stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
        return Models.forms().stream().filter(form -> used.contains(form.id()));
    }

    private static FormFile plainForm() {
        return Models.forms().stream()
                .filter(form -> form.id().equals("checklist-item"))
                .findFirst()
                .orElseThrow();
    }

    /** Which points of the handbook the status serves depends on the edition. */
    private static List<JsonNode> withoutRefs(FormFile form) {
        return form.components().stream()
                .map(component -> (JsonNode) ((ObjectNode) component.deepCopy()).without("properties"))
                .toList();
    }

    /**
     * Where a point may be "Ej aktuellt" the status has that choice, too, the date is not asked for then, and the comment
     * says that the reason is.
     */
    private static List<JsonNode> withoutNotApplicable(List<JsonNode> end) {
        ObjectNode status = end.get(0).deepCopy();
        ArrayNode options = (ArrayNode) status.path("values");
        if (options.size() == 1) {
            return end;
        }
        assertThat(options.remove(1).toString()).isEqualTo("{\"label\":\"Ej aktuellt\",\"value\":\"NOT_APPLICABLE\"}");
        ObjectNode date = end.get(1).deepCopy();
        assertThat(date.remove("conditional").path("hide").asText()).isEqualTo("=itemStatus = \"NOT_APPLICABLE\"");
        ObjectNode comment = end.get(3).deepCopy();
        assertThat(comment.remove("description").asText()).startsWith("Skälet måste anges");
        return List.of(status, date, end.get(2), comment, end.get(4));
    }

    private static String name(JsonNode component) {
        return component.path(component.hasNonNull("key") ? "key" : "id").asText();
    }
}
