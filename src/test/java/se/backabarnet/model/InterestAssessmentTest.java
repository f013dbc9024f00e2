package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks for and against accepting an interest registration. */
class InterestAssessmentTest {

    private static final DecisionFile TABLE = Decisions.named("InterestAssessment");
    private static final List<String> YES_OR_NO = List.of(
            "anchoredInMunicipality",
            "anchoredInRegion",
            "municipalityAtConference",
            "policeAtConference",
            "regionAtConference");

    @Test
    void aCompleteRegistrationCanBeAccepted() {
        assertThat(Decisions.evaluate(TABLE, complete())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("recommendation", "ACCEPT").containsEntry("finding", "COMPLETE");
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "openAnswers, 1, COMPLETION, INCOMPLETE",
                "openAnswers, 17, COMPLETION, INCOMPLETE",
                "openAnswers, -, COMPLETION, INCOMPLETE",
                "unsignedParties, 1, COMPLETION, UNSIGNED",
                "unsignedParties, -, COMPLETION, UNSIGNED",
                "forumsLength, 19, COMPLETION, FORUMS_UNCLEAR",
                "forumsLength, 0, COMPLETION, FORUMS_UNCLEAR",
                "forumsLength, -, COMPLETION, FORUMS_UNCLEAR"
            })
    void aNumberThatIsNotAsItShouldBeIsFound(String fact, Integer value, String recommendation, String finding) {
        assertFound(with(fact, value), recommendation, finding);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "anchoredInMunicipality, NO, COMPLETION, ANCHORING_MISSING",
                "anchoredInMunicipality, -, COMPLETION, ANCHORING_MISSING",
                "anchoredInRegion, NO, COMPLETION, ANCHORING_MISSING",
                "anchoredInRegion, -, COMPLETION, ANCHORING_MISSING",
                "municipalityAtConference, NO, TALK, CONFERENCE_NOT_ATTENDED",
                "municipalityAtConference, -, TALK, CONFERENCE_NOT_ATTENDED",
                "policeAtConference, NO, TALK, CONFERENCE_NOT_ATTENDED",
                "policeAtConference, -, TALK, CONFERENCE_NOT_ATTENDED",
                "regionAtConference, NO, TALK, CONFERENCE_NOT_ATTENDED",
                "regionAtConference, -, TALK, CONFERENCE_NOT_ATTENDED"
            })
    void anAnswerOtherThanYesIsFound(String fact, String value, String recommendation, String finding) {
        assertFound(with(fact, value), recommendation, finding);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 4000})
    void forumsAreDescribedInTwentyCharacters(int length) {
        assertThat(findings(with("forumsLength", length))).containsExactly("COMPLETE");
    }

    /** The first row that fires is the recommendation: what calls for a completion stands before what calls for a talk. */
    @Test
    void theGravestComesFirst() {
        Map<String, Object> facts = complete();
        facts.put("policeAtConference", "NO");
        facts.put("forumsLength", 3);
        facts.put("openAnswers", 2);

        assertThat(findings(facts)).containsExactly("INCOMPLETE", "FORUMS_UNCLEAR", "CONFERENCE_NOT_ATTENDED");
    }

    /** Whatever the facts are, something is said, and either that all is well or what is not. */
    @Test
    void nothingFallsThrough() {
        List<Map<String, Object>> sweep = new ArrayList<>(List.of(new HashMap<>()));
        for (String fact : YES_OR_NO) {
            sweep = spread(sweep, fact, "YES", "NO", null);
        }
        sweep = spread(sweep, "openAnswers", 0, 1, null);
        sweep = spread(sweep, "unsignedParties", 0, 2, null);
        sweep = spread(sweep, "forumsLength", 19, 20, null);

        assertThat(sweep).hasSize(6561).allSatisfy(facts -> {
            List<String> found = findings(facts);
            assertThat(found).isNotEmpty();
            assertThat(found.contains("COMPLETE")).isEqualTo(found.size() == 1 && facts.equals(complete20()));
        });
    }

    @Test
    void everyRuleIsExplained() {
        assertThat(TABLE.table().getHitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(TABLE.rules())
                .allMatch(rule -> rule.getDescription().getTextContent().endsWith("."));
    }

    private static void assertFound(Map<String, Object> facts, String recommendation, String finding) {
        assertThat(Decisions.evaluate(TABLE, facts)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("recommendation", recommendation).containsEntry("finding", finding);
            assertThat((String) row.get("reason")).endsWith(".");
        });
    }

    private static List<String> findings(Map<String, Object> facts) {
        return Decisions.evaluate(TABLE, facts).stream()
                .map(row -> (String) row.get("finding"))
                .toList();
    }

    private static List<Map<String, Object>> spread(List<Map<String, Object>> sweep, String fact, Object... values) {
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> facts : sweep) {
            for (Object value : values) {
                Map<String, Object> one = new HashMap<>(facts);
                one.put(fact, value);
                more.add(one);
            }
        }
        return more;
    }

    private static Map<String, Object> complete20() {
        return with("forumsLength", 20);
    }

    private static Map<String, Object> with(String fact, Object value) {
        Map<String, Object> facts = complete();
        facts.put(fact, value);
        return facts;
    }

    private static Map<String, Object> complete() {
        Map<String, Object> facts = new HashMap<>(Map.of("openAnswers", 0, "unsignedParties", 0, "forumsLength", 200));
        YES_OR_NO.forEach(fact -> facts.put(fact, "YES"));
        return facts;
    }
}
