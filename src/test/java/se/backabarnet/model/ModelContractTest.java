package se.backabarnet.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.engine.ProcessKeys;

/** The names that models, code and people share, and that whatever a model refers to is there. */
class ModelContractTest {

    @Test
    void filesAreNamedLikeWhatTheyHold() {
        assertThat(Models.processes()).allSatisfy(process -> assertThat(process.name())
                .isEqualTo(kebab(process.id().replaceFirst("Process$", "")) + ".bpmn"));
        assertThat(Models.decisions())
                .allSatisfy(decision -> assertThat(decision.name()).isEqualTo(kebab(decision.id()) + ".dmn"));
        assertThat(Models.forms()).allSatisfy(form -> assertThat(form.name()).isEqualTo(form.id() + ".form"));
    }

    @Test
    void fileNamesAreUniqueWhereTheyAreAllPutIntoOneFolder() {
        List<String> names = Stream.of("bpmn", "dmn", "forms")
                .flatMap(Models::files)
                .map(Path::getFileName)
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void processesAndDecisionsAreThoseAgreedOn() {
        assertThat(Models.processes().stream().map(ProcessFile::id))
                .containsAll(agreed("process"))
                .isSubsetOf(agreed("process", "later process"));
        assertThat(Models.decisions().stream().map(DecisionFile::id))
                .containsAll(agreed("decision"))
                .isSubsetOf(agreed("decision", "later decision"));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void aPhaseHoldsThePointsAgreedOnInTheirOrder(ProcessFile phase) {
        List<Models.AgreedItem> agreed = Models.agreedItems().stream()
                .filter(item -> item.edition().equals(phase.edition().orElseThrow()) && item.phase() == phase.phase())
                .toList();
        assertThat(phase.items())
                .map(UserTask::getId)
                .containsExactlyElementsOf(
                        agreed.stream().map(Models.AgreedItem::id).toList());
        Map<String, Models.AgreedItem> byId = agreed.stream().collect(toMap(Models.AgreedItem::id, item -> item));
        assertThat(phase.items()).allSatisfy(item -> {
            Models.AgreedItem expected = byId.get(item.getId());
            assertThat(item.getName()).isEqualTo(expected.label());
            assertThat(item.getCamundaCandidateGroups()).isEqualTo(expected.candidateGroups());
            assertThat(ProcessFile.properties(item).get("handbookRef").split(" "))
                    .as("checklist ref of %s", item.getId())
                    .filteredOn(ref -> ref.contains("/check/"))
                    .containsExactly(expected.ref());
        });
    }

    @Test
    void onlyRolloutsAreStartedByPeople() {
        assertThat(Models.processes())
                .allSatisfy(process -> assertThat(process.process().isCamundaStartableInTasklist())
                        .isEqualTo(process.id().endsWith("RolloutProcess")));
    }

    @Test
    void everyFormIsThereAndUsed() {
        Set<String> used = Stream.concat(
                        all(UserTask.class).map(UserTask::getCamundaFormRef),
                        all(StartEvent.class).map(StartEvent::getCamundaFormRef))
                .filter(ref -> ref != null && !ref.startsWith("${"))
                .collect(Collectors.toSet());
        assertThat(Models.forms().stream().map(FormFile::id)).containsExactlyInAnyOrderElementsOf(used);
    }

    /** By a model, or by code, under the name that {@link ProcessKeys} has for it. */
    @Test
    void everyDecisionIsThereAndUsed() {
        Set<String> used = Stream.of(
                        Stream.of(ProcessKeys.GROUP_COMPOSITION),
                        all(BusinessRuleTask.class)
                                .map(BusinessRuleTask::getCamundaDecisionRef)
                                .filter(ref -> ref != null),
                        all(BusinessRuleTask.class)
                                .map(ProcessFile::inputParameters)
                                .flatMap(given -> Stream.of("readinessTable", "assessmentTable")
                                        .map(given::get))
                                .filter(ref -> ref != null))
                .flatMap(refs -> refs)
                .collect(Collectors.toSet());
        assertThat(Models.decisions().stream().map(DecisionFile::id)).containsExactlyInAnyOrderElementsOf(used);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> type) {
        return Models.processes().stream().flatMap(process -> process.all(type).stream());
    }

    private static List<String> agreed(String... kinds) {
        return Models.rows("model-names.csv")
                .filter(row -> Arrays.asList(kinds).contains(row[0]))
                .map(row -> row[1])
                .toList();
    }

    private static String kebab(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "-").toLowerCase(Locale.ROOT);
    }
}
