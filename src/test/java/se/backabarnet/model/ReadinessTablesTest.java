package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.model.Models.AgreedItem;

/**
 * What lets a phase be signed off: each point done, or "Ej aktuellt" where the handbook lets it be. Anything else fires
 * at least one row, whose first words tell people what to do.
 */
class ReadinessTablesTest {

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /** "Nyckelpersoner utsedda (vid behov)". */
    private static final Set<String> MAY_BE_NOT_APPLICABLE = Set.of("hsv Item_P3_AppointKeyPersons");

    /** What is not a completed point's status, as it may come in. */
    private static final List<String> OPEN = Arrays.asList("STARTED", "NOT_STARTED", null, "SOMETHING_NEW");

    /** What a table is told of the groups when nothing is lacking. */
    private static final Map<String, Object> COMPLETE_GROUPS =
            Map.of("steeringGroupGaps", "", "chairGaps", "", "rolloutTeamGaps", "", "processLeaderGaps", "");

    private static final List<String> MISSPELLED = List.of("", "done", " DONE", "DONE ", "NOT_APPLICABLE ");

    static Stream<AgreedItem> items() {
        return Models.agreedItems().stream();
    }

    static Stream<DecisionFile> tables() {
        return Models.decisions().stream().filter(decision -> decision.id().endsWith("Readiness"));
    }

    @ParameterizedTest
    @MethodSource("items")
    void aPointThatIsDoneBlocksNothing(AgreedItem item) {
        assertThat(judge(item, "DONE")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("items")
    void aPointThatIsNotApplicableBlocksUnlessTheHandbookLetsItBe(AgreedItem item) {
        List<Map<String, Object>> fired = judge(item, NOT_APPLICABLE);
        if (MAY_BE_NOT_APPLICABLE.contains(item.toString())) {
            assertThat(fired).isEmpty();
        } else {
            assertBlocks(fired, item.id());
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void aPointInAnyOtherStateBlocks(AgreedItem item) {
        assertThat(OPEN).allSatisfy(status -> assertBlocks(judge(item, status), item.id()));
    }

    /** What a point is sent back with says what that point is about, not merely that it is not done. */
    @ParameterizedTest
    @MethodSource("items")
    void thePointsOwnWordsComeFirst(AgreedItem item) {
        Object reason = judge(item, "NOT_STARTED").get(0).get("reason");
        assertThat(reason)
                .isNotEqualTo(judge(table(item), "Item_P1_Unknown", "NOT_STARTED")
                        .get(0)
                        .get("reason"));
    }

    /** A point that a process owner adds to a diagram is judged without a row of its own. */
    @ParameterizedTest
    @MethodSource("tables")
    void aPointThatIsAddedLaterIsJudgedToo(DecisionFile table) {
        String added = "Item_P1_AddedLater";
        assertThat(judge(table, added, "DONE")).isEmpty();
        assertThat(OPEN).allSatisfy(status -> assertBlocks(judge(table, added, status), added));
        assertBlocks(judge(table, added, NOT_APPLICABLE), added);
        assertThat(judge(table, added, "NOT_STARTED").get(0).get("reason"))
                .isEqualTo(
                        "Punkten är inte klar. De som ansvarar för den gör det som återstår och markerar den som klar.");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingFallsThroughWhenAFactIsMissing(DecisionFile table) {
        String item = items(table).get(0).id();
        Map<String, Object> noStatus = new HashMap<>(COMPLETE_GROUPS);
        noStatus.put("itemId", item);
        noStatus.put("status", null);
        assertBlocks(Decisions.evaluate(table, noStatus), item);
        assertThat(judge(table, null, "NOT_STARTED")).isNotEmpty();
        assertThat(judge(table, "", "NOT_STARTED")).isNotEmpty();
        assertThat(MISSPELLED).allSatisfy(status -> assertBlocks(judge(table, item, status), item));
    }

    /** Which points wait for which people; in edition region, the chair and the convener belong to their groups' points. */
    @ParameterizedTest
    @CsvSource({
        "hsv, steeringGroupGaps, Item_P2_AppointSteeringGroup",
        "hsv, chairGaps, Item_P2_AppointChair",
        "hsv, rolloutTeamGaps, Item_P2_AppointRolloutTeam",
        "hsv, processLeaderGaps, Item_P2_AppointProcessLeader",
        "region, steeringGroupGaps, Item_P2_AppointSteeringGroup",
        "region, chairGaps, Item_P2_AppointSteeringGroup",
        "region, rolloutTeamGaps, Item_P2_AppointRolloutTeam",
        "region, processLeaderGaps, Item_P2_AppointRolloutTeam"
    })
    void aGroupThatLacksSomebodyBlocksItsPointAndNoOther(String edition, String fact, String blocked) {
        Map<String, Object> lacking = new HashMap<>(COMPLETE_GROUPS);
        lacking.put(fact, "Lokalpolisområde Test har ingen i gruppen.");
        Map<String, Object> unknown = new HashMap<>(COMPLETE_GROUPS);
        unknown.put(fact, null);
        items().filter(item -> item.edition().equals(edition) && item.phase() == 2)
                .forEach(item -> {
                    List<Map<String, Object>> fired = judge(table(item), item.id(), "DONE", lacking);
                    List<Map<String, Object>> firedBlindly = judge(table(item), item.id(), "DONE", unknown);
                    if (item.id().equals(blocked)) {
                        assertThat(fired).singleElement().satisfies(rule -> assertThat((String) rule.get("reason"))
                                .contains("Lokalpolisområde Test har ingen i gruppen.", "på sidan Deltagare"));
                        assertThat(firedBlindly).singleElement().satisfies(rule -> assertThat(rule.get("reason"))
                                .isNotNull());
                    } else {
                        assertThat(fired).isEmpty();
                        assertThat(firedBlindly).isEmpty();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasRowsForEveryPointInItsOrderAndTwoForTheRest(DecisionFile table) {
        List<String> points = items(table).stream().map(AgreedItem::id).toList();
        List<String> rows = table.rules().stream().map(rule -> input(rule, 0)).toList();
        assertThat(rows.subList(0, rows.size() - 2).stream().distinct())
                .containsExactlyElementsOf(
                        points.stream().map(id -> '"' + id + '"').toList());
        assertThat(table.table().getHitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(table.table().getAggregation()).isNull();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsExplainedAndNamesItsSource(DecisionFile table) {
        assertThat(table.rules())
                .allSatisfy(rule -> assertThat(rule.getDescription()).isNotNull());
        assertThat(table.rules())
                .allMatch(rule -> rule.getDescription().getTextContent().endsWith("."));
        assertThat(items(table))
                .allSatisfy(item -> assertThat(row(table, item).getDescription().getTextContent())
                        .startsWith(item.label() + ": ")
                        .endsWith("Källa: " + item.ref() + "."));
    }

    /** The choice "Ej aktuellt" is offered where, and only where, the table accepts it. */
    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#phases")
    void formsOfferWhatTablesAccept(ProcessFile phase) {
        DecisionFile table = Decisions.named(phase.prefix() + "Phase" + phase.phase() + "Readiness");
        assertThat(phase.items()).allSatisfy(item -> assertThat(offersNotApplicable(item))
                .as("Ej aktuellt in the form of %s", item.getId())
                .isEqualTo(judge(table, item.getId(), NOT_APPLICABLE).isEmpty()));
    }

    private static void assertBlocks(List<Map<String, Object>> fired, String item) {
        assertThat(fired).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule).containsOnlyKeys("item", "reason").containsEntry("item", item);
            assertThat((String) rule.get("reason"))
                    .matches("\\p{Lu}[^.]+\\. \\p{Lu}.+\\.")
                    .containsPattern("[Mm]arkerar? (punkten|den) som (klar|ej aktuell)|[Mm]arkera punkten som klar")
                    .hasSizeBetween(40, 255);
        });
    }

    private static List<Map<String, Object>> judge(AgreedItem item, String status) {
        return judge(table(item), item.id(), status);
    }

    private static List<Map<String, Object>> judge(DecisionFile table, String item, String status) {
        return judge(table, item, status, COMPLETE_GROUPS);
    }

    private static List<Map<String, Object>> judge(
            DecisionFile table, String item, String status, Map<String, Object> groups) {
        Map<String, Object> inputs = new HashMap<>(groups);
        inputs.put("itemId", item);
        inputs.put("status", status);
        return Decisions.evaluate(table, inputs);
    }

    private static DecisionFile table(AgreedItem item) {
        String prefix = item.edition().equals("hsv") ? "Hsv" : "Region";
        return Decisions.named(prefix + "Phase" + item.phase() + "Readiness");
    }

    private static List<AgreedItem> items(DecisionFile table) {
        return items().filter(item -> table(item).equals(table)).toList();
    }

    private static Rule row(DecisionFile table, AgreedItem item) {
        return table.rules().stream()
                .filter(rule -> input(rule, 0).equals('"' + item.id() + '"'))
                .findFirst()
                .orElseThrow();
    }

    private static String input(Rule rule, int column) {
        return List.copyOf(rule.getInputEntries()).get(column).getTextContent().strip();
    }

    private static boolean offersNotApplicable(UserTask item) {
        FormFile form = Models.forms().stream()
                .filter(it -> it.id().equals(item.getCamundaFormRef()))
                .findFirst()
                .orElseThrow();
        return form.field("itemStatus").orElseThrow().path("values").toString().contains(NOT_APPLICABLE);
    }
}
