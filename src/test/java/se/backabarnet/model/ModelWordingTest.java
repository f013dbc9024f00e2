package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything has a name, an explanation where one is due, and both are Swedish. */
class ModelWordingTest {

    /** Words that no Swedish text has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![\\w-])(the|and|of|with|this|that|are|please|task|item|items|phase|rollout|checklist|from|should|your"
                    + "|you|have|has|been|when|which|steering|chair|team member|sign-off|done|yes|date|comment|true|false)(?![\\w-])");

    /** What å, ä and ö become when a file is read in the wrong encoding, and the misspellings of the handbooks. */
    private static final Pattern BROKEN = Pattern.compile(
            "Ã|Â|\\uFFFD|[Tt]vårprof|arbets sätt|arbetsätt|Införandet team|gruppstift|nästa fast|\\s{2,}|^\\s|\\s$");

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyElementHasAName(ProcessFile process) {
        assertThat(process.process().getName()).isNotBlank();
        assertThat(process.all(FlowNode.class)).allSatisfy(node -> assertThat(node.getName())
                .as("name of %s", node.getId())
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyActivityIsExplained(ProcessFile process) {
        assertThat(process.process().getDocumentations()).hasSize(1);
        assertThat(process.all(Activity.class)).allSatisfy(activity -> assertThat(activity.getDocumentations())
                .as("documentation of %s", activity.getId())
                .hasSize(1));
        assertThat(process.all(Documentation.class))
                .allSatisfy(text -> assertThat(text.getTextContent()).matches("(?s)\\p{Lu}.*[.!?]"));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyWayOutOfADecisionIsNamed(ProcessFile process) {
        assertThat(process.all(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getDefault()).isNotNull();
                    assertThat(gateway.getOutgoing()).map(SequenceFlow::getName).containsExactlyInAnyOrder("Ja", "Nej");
                });
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void processesSpeakSwedish(ProcessFile process) {
        List<String> texts = new ArrayList<>();
        texts.add(process.process().getName());
        process.all(FlowNode.class).forEach(node -> texts.add(node.getName()));
        process.all(Documentation.class).forEach(text -> texts.add(text.getTextContent()));
        process.all(Text.class).forEach(text -> texts.add(text.getTextContent()));
        assertSwedish(texts.stream().filter(text -> !text.startsWith("${")));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#decisions")
    void decisionsSpeakSwedish(DecisionFile decision) {
        List<String> texts = new ArrayList<>();
        decision.all(Decision.class).forEach(it -> texts.add(it.getName()));
        decision.all(Input.class).forEach(it -> texts.add(it.getLabel()));
        decision.all(Output.class).forEach(it -> texts.add(it.getLabel()));
        decision.all(Description.class).forEach(it -> texts.add(it.getTextContent()));
        decision.all(OutputEntry.class).stream()
                .map(entry -> entry.getText().getTextContent())
                .filter(text -> text.contains(" "))
                .forEach(text -> texts.add(text.replaceAll("^\"|\"$", "")));
        assertThat(texts).doesNotContainNull();
        assertSwedish(texts.stream());
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#forms")
    void formsSpeakSwedish(FormFile form) {
        List<String> texts = new ArrayList<>();
        form.components().forEach(component -> {
            Stream.of("label", "dateLabel", "description", "text")
                    .filter(component::hasNonNull)
                    .forEach(property ->
                            texts.add(component.path(property).asText().replaceAll("\\{\\{\\w+}}", "Ord")));
            for (JsonNode option : component.path("values")) {
                texts.add(option.path("label").asText());
            }
        });
        assertSwedish(texts.stream());
    }

    private static void assertSwedish(Stream<String> texts) {
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text).isNotBlank();
            assertThat(text).doesNotContainPattern(ENGLISH);
            assertThat(text).doesNotContainPattern(BROKEN);
        });
    }
}
