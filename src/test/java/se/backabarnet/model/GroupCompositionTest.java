package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a steering group and a rollout team need: everybody represented, the functions of appendix 3:1 and 3:2 filled. */
class GroupCompositionTest {

    private static final DecisionFile TABLE = Decisions.named("GroupComposition");
    private static final String STEERING_GROUP = "steering-group";
    private static final String ROLLOUT_TEAM = "rollout-team";

    private static final Map<String, Map<String, List<String>>> NEEDED = Map.of(
            STEERING_GROUP,
            Map.of(
                    "MUNICIPALITY", List.of("preschool-and-school", "student-health", "social-services", "strategic"),
                    "REGION", List.of("health-care", "strategic"),
                    "POLICE", List.of("local-police", "strategic"),
                    "PRIVATE_PROVIDER", List.of("private-provider", "strategic")),
            ROLLOUT_TEAM,
            Map.of(
                    "MUNICIPALITY", List.of("preschool-and-school", "student-health", "social-services", "strategic"),
                    "REGION", List.of("health-care", "strategic"),
                    "POLICE", List.of("municipal-police", "area-police", "strategic"),
                    "PRIVATE_PROVIDER", List.of("private-provider", "strategic")));

    static Stream<Arguments> groupsAndParties() {
        return NEEDED.keySet().stream()
                .flatMap(group -> NEEDED.get(group).keySet().stream().map(party -> Arguments.of(group, party)));
    }

    @ParameterizedTest
    @MethodSource("groupsAndParties")
    void nothingIsLackingWhenEveryFunctionIsFilled(String group, String party) {
        List<String> functions = NEEDED.get(group).get(party);
        assertThat(gaps(group, party, 1, functions)).isEmpty();
        assertThat(gaps(group, party, 7, functions)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("groupsAndParties")
    void eachFunctionThatNobodyFillsIsNamed(String group, String party) {
        List<String> functions = NEEDED.get(group).get(party);
        assertThat(functions).allSatisfy(missing -> assertThat(gaps(
                        group,
                        party,
                        1,
                        functions.stream()
                                .filter(function -> !function.equals(missing))
                                .toList()))
                .singleElement()
                .asString()
                .matches("Parten saknar \\p{Ll}.+ i (den lokala styrgruppen|införandeteamet)\\."));
        assertThat(gaps(group, party, 1, List.of())).hasSameSizeAs(functions).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("groupsAndParties")
    void aPartyThatHasNobodyIsNamedOnce(String group, String party) {
        assertThat(gaps(group, party, 0, List.of())).singleElement().asString().startsWith("Parten har ingen i ");
        assertThat(gaps(group, party, null, List.of()))
                .singleElement()
                .asString()
                .startsWith("Parten har ingen i ");
    }

    @Test
    void thePoliceIsMissedInTheSteeringGroup() {
        assertThat(gaps(STEERING_GROUP, "POLICE", 0, List.of()))
                .containsExactly("Parten har ingen i den lokala styrgruppen.");
    }

    @ParameterizedTest
    @CsvSource({
        "chair, 0, Ingen är ordförande",
        "chair, 2, Mer än en person är ordförande",
        "chair, 30, Mer än en person är ordförande",
        "process-leader, 0, Ingen är processledare",
        "process-leader, 2, Mer än en person är processledare"
    })
    void chairAndProcessLeaderAreOneEach(String role, int holders, String words) {
        assertThat(gaps(role, null, holders, List.of()))
                .singleElement()
                .asString()
                .startsWith(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "process-leader"})
    void oneIsRightAndAnUnknownNumberIsNot(String role) {
        assertThat(gaps(role, null, 1, List.of())).isEmpty();
        assertThat(gaps(role, null, null, List.of())).hasSize(1);
    }

    /** No input falls through: whatever is unknown or missing is a gap, never an approval. */
    @Test
    void whatIsNotKnownIsNeverComplete() {
        assertThat(Arrays.asList("managers", "", "CHAIR", null))
                .allSatisfy(group -> assertThat(gaps(group, "POLICE", 1, List.of("strategic")))
                        .isNotEmpty());
        for (String group : List.of(STEERING_GROUP, ROLLOUT_TEAM)) {
            for (String party : Arrays.asList("MUNICIPALITY", "REGION", "POLICE", "PRIVATE_PROVIDER", "BOARD", null)) {
                for (Integer members : Arrays.asList(null, 0, 1, 2)) {
                    for (List<String> functions :
                            Arrays.asList(null, List.<String>of(), List.of("chef"), List.of("STRATEGIC"))) {
                        assertThat(gaps(group, party, members, functions))
                                .as("%s %s %s %s", group, party, members, functions)
                                .isNotEmpty()
                                .doesNotContainNull();
                    }
                }
            }
        }
    }

    @Test
    void everyRowIsExplained() {
        assertThat(TABLE.table().getHitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(TABLE.rules())
                .allMatch(rule -> rule.getDescription().getTextContent().endsWith("."));
    }

    private static List<String> gaps(String group, String partyKind, Integer members, List<String> functions) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("group", group);
        inputs.put("partyKind", partyKind);
        inputs.put("partyName", "Parten");
        inputs.put("members", members);
        inputs.put("functions", functions);
        return Decisions.evaluate(TABLE, inputs).stream()
                .map(row -> (String) row.get("gap"))
                .toList();
    }
}
