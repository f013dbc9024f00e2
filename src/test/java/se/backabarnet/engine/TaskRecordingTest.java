package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemEvent;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemView;

/** What becomes of the answers of a task: recorded when they hold, refused with words when they do not. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskRecordingTest {

    private static final String DECISION = "Item_P3_DecideServices";
    private static final String KEY_PERSONS = "Item_P3_AppointKeyPersons";
    private static final String DATE = "Datum då punkten uppnåddes (itemDate)";

    private static final String MORE_QUESTIONS =
            """
            [{"type":"number","id":"Field_Visits","key":"visits","label":"Besök"},
             {"type":"group","id":"Group_Many","conditional":{"hide":"=visits < 100"},"components":[
              {"type":"textfield","id":"Field_Reason","key":"reason","label":"Varför så många?","validate":{"required":true}}]},
             {"type":"group","id":"Group_Place","path":"place","components":[
              {"type":"textfield","id":"Field_Town","key":"town","label":"Ort"}]},
             {"type":"datetime","id":"Field_Meeting","key":"meeting","dateLabel":"Möte","subtype":"datetime"},
             {"type":"expression","id":"Field_Doubled","key":"doubled","expression":"=visits * 2"}]""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Rollouts start;

    @Autowired
    private Checklist checklist;

    @Autowired
    private ChecklistService changes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    /** For what changes nothing. */
    private RolloutDriver untouched;

    @BeforeAll
    void startOneForWhatIsRefused() {
        untouched = start.inPhase("hsv", 3);
    }

    @Test
    void everyStatusLeavesAnEvent() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        String chair = rollout.person("chair");
        String task = rollout.item(DECISION).taskId();
        assertThat(rollout.item(DECISION).status()).isEqualTo(ItemStatus.NOT_STARTED);

        start.people().as(chair, () -> tasks.claim(task, chair));
        assertThat(rollout.item(DECISION).status()).isEqualTo(ItemStatus.STARTED);
        assertThat(rollout.item(DECISION).assignee()).isEqualTo(chair);
        start.people().as(chair, () -> tasks.setAssignee(task, null));
        assertThat(rollout.item(DECISION).status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(rollout.item(DECISION).assignee()).isNull();
        start.people().as(chair, () -> tasks.claim(task, chair));
        rollout.complete(DECISION, Map.of("itemComment", "Beslutat i enighet."));

        ItemView item = rollout.item(DECISION);
        assertThat(item.status()).isEqualTo(ItemStatus.DONE);
        assertThat(item.assignee()).isNull();
        assertThat(item.comment()).isEqualTo("Beslutat i enighet.");
        assertThat(item.answers()).containsOnlyKeys("startingServices", "schedule");
        assertThat(events(rollout, DECISION))
                .extracting(ItemEvent::happened, ItemEvent::status, ItemEvent::who)
                .containsExactly(
                        tuple("APPEARED", ItemStatus.NOT_STARTED, null),
                        tuple("STARTED", ItemStatus.STARTED, chair),
                        tuple("RELEASED", ItemStatus.NOT_STARTED, chair),
                        tuple("STARTED", ItemStatus.STARTED, chair),
                        tuple("COMPLETED", ItemStatus.DONE, chair));
    }

    @Test
    void answersAreKeptWhenAPointComesBack() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        rollout.complete(DECISION, Map.of("schedule", "Första kvartalet", "itemComment", "Enhälligt"))
                .reopen(DECISION);

        assertThat(forms.getTaskFormVariables(rollout.item(DECISION).taskId()))
                .containsEntry("schedule", "Första kvartalet")
                .containsEntry("itemComment", "Enhälligt")
                .containsEntry("itemDate", start.today().toString())
                .containsEntry("reworkReason", RolloutDriver.REASON);

        rollout.complete(DECISION, Map.of("schedule", "Andra kvartalet"));

        assertThat(rollout.item(DECISION).answers()).containsEntry("schedule", "Andra kvartalet");
        assertThat(rollout.item(DECISION).comment()).isNull();
        assertThat(rollout.item(DECISION).reason()).isNull();
        assertThat(events(rollout, DECISION))
                .filteredOn(event -> event.happened().equals("COMPLETED"))
                .extracting(event -> event.answers().get("schedule"))
                .containsExactly("Första kvartalet", "Andra kvartalet");
    }

    @Test
    void answersNeverBecomeVariables() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        rollout.complete(DECISION).completeAllItems().approveSignOff();

        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(rollout.phaseInstance(3).getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsOnly("rolloutId", "area", "areaName", "edition", "phase", "ready", "signerRole", "gateNeeded");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(rollout.phaseInstance(3).getId())
                        .variableNameIn("schedule", "itemStatus", "signOffOutcome")
                        .count())
                .isZero();
    }

    @Test
    void whatWasReachedBeforeTheRolloutIsMarkedAsSuch() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        LocalDate early = start.today().minusDays(31);

        rollout.complete(DECISION, Map.of("itemDate", early.toString(), "doneBeforeStart", true));

        assertThat(rollout.item(DECISION).date()).isEqualTo(early);
        assertThat(rollout.item(DECISION).beforeStart()).isTrue();
    }

    @Test
    void theFirstDayAndTodayAreInTime() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        LocalDate first = start.today().minusDays(30);

        rollout.complete(
                DECISION,
                Map.of("itemDate", first.toString(), "itemComment", "Beslutet fattades med överenskommelsen."));
        rollout.complete(KEY_PERSONS, Map.of("itemDate", start.today().toString()));

        assertThat(rollout.item(DECISION).date()).isEqualTo(first);
        assertThat(rollout.item(KEY_PERSONS).date()).isEqualTo(start.today());
    }

    @Test
    void textOfFourThousandCharactersFits() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        String longest = "å".repeat(4000);

        rollout.complete(DECISION, Map.of("itemComment", longest, "schedule", longest));

        assertThat(rollout.item(DECISION).comment()).isEqualTo(longest);
        assertThat(rollout.item(DECISION).answers()).containsEntry("schedule", longest);
    }

    @Test
    void whatAFormAsksIsReadAsTheScreenSendsIt() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        Map<String, Object> answers =
                Map.of("visits", "12", "meeting", "2026-03-01T09:30", "place", Map.of("town", "Ystad"), "doubled", 24);
        try (ChangedForm form =
                ChangedForm.asking(engine, rollout.item(DECISION).taskId(), MORE_QUESTIONS)) {
            assertThatThrownBy(() ->
                            rollout.complete(DECISION, Map.of("visits", 200, "reason", "", "meeting", "2026-03-01")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContainingAll(
                            "Varför så många? (reason) saknas. Skriv en text.",
                            "Möte (meeting) har fel slags värde. Ange datum och klockslag");

            rollout.complete(DECISION, answers);
        }

        assertThat(rollout.item(DECISION).answers())
                .containsEntry("visits", 12)
                .containsEntry("meeting", "2026-03-01T09:30")
                .containsEntry("place", Map.of("town", "Ystad"))
                .containsEntry("doubled", 24)
                .doesNotContainKey("reason");
    }

    Stream<Arguments> refusals() {
        LocalDate today = start.today();
        return Stream.of(
                refused(DECISION, "itemDate", null, DATE, "saknas"),
                refused(DECISION, "itemDate", "", DATE, "saknas"),
                refused(DECISION, "itemDate", today.plusDays(1).toString(), DATE, "framtiden"),
                refused(DECISION, "itemDate", "1 mars 2026", DATE, "Ange ett datum, till exempel"),
                refused(DECISION, "itemDate", "2026-02-30", DATE, "Ange ett datum, till exempel"),
                refused(DECISION, "itemDate", "-999999999-01-01", DATE, "Ange ett datum, till exempel"),
                refused(DECISION, "itemDate", 20260301, DATE, "Ange ett datum, till exempel"),
                refused(DECISION, "itemDate", today.minusDays(31).toString(), DATE, "doneBeforeStart"),
                refused(DECISION, "itemDate", "1999-12-31", DATE, "ligger för långt bort"),
                refused(DECISION, "itemDate", today.plusYears(11).toString(), DATE, "ligger för långt bort"),
                refused(DECISION, "itemStatus", null, "Status (itemStatus)", "saknas"),
                refused(DECISION, "itemStatus", "MAYBE", "Status (itemStatus)", "MAYBE"),
                refused(DECISION, "itemStatus", "NOT_APPLICABLE", "Status (itemStatus)", "DONE"),
                refused(DECISION, "itemStatus", "STARTED", "Status (itemStatus)", "DONE"),
                refused(DECISION, "itemStatus", true, "Status (itemStatus)", "fel slags värde"),
                refused(DECISION, "schedule", null, "Tidsplan för införandet (schedule)", "saknas"),
                refused(DECISION, "schedule", "   ", "Tidsplan för införandet (schedule)", "saknas"),
                refused(DECISION, "schedule", 12, "Tidsplan för införandet (schedule)", "Skriv en text"),
                refused(DECISION, "schedule", "x".repeat(4001), "Tidsplan för införandet (schedule)", "4000"),
                refused(DECISION, "itemComment", "x".repeat(4001), "Kommentar (itemComment)", "4000"),
                refused(DECISION, "itemComment", List.of("x"), "Kommentar (itemComment)", "Skriv en text"),
                refused(
                        DECISION,
                        "doneBeforeStart",
                        "ja",
                        "Punkten uppnåddes innan införandet började (doneBeforeStart)",
                        "Ange ja (true) eller nej (false)"),
                refused(DECISION, "mayor", "Någon", "Fältet mayor", "okänt"),
                refused(DECISION, "rolloutId", "x", "Fältet rolloutId", "okänt"),
                refused(DECISION, "ready", true, "Fältet ready", "okänt"));
    }

    private static Arguments refused(String item, String field, Object value, String named, String words) {
        return arguments(item, field, value, named, words);
    }

    @ParameterizedTest(name = "{1} = {2}")
    @MethodSource("refusals")
    void isRefusedWithWordsAndChangesNothing(String item, String field, Object value, String named, String words) {
        assertRefused(item, Collections.singletonMap(field, value), named, words);
    }

    @Test
    void notApplicableNeedsAReason() {
        for (String reason : new String[] {null, "", "för kort", "    nio tkn    "}) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("itemStatus", "NOT_APPLICABLE");
            answer.put("itemComment", reason);
            assertRefused(KEY_PERSONS, answer, "Kommentar (itemComment)", "minst 10 tecken");
        }
    }

    @Test
    void whoDoesNotHoldTheRoleIsRefused() {
        String task = untouched.item(DECISION).taskId();
        for (String person : List.of(untouched.person("staff"), untouched.person("contact-person"), "processteam")) {
            assertThatThrownBy(() -> untouched.submit(task, person, untouched.answers(task, Map.of())))
                    .hasMessageContaining("Uppgiften hör inte till någon av dina roller");
        }
        assertIsUntouched(DECISION);
    }

    private void assertRefused(String item, Map<String, ?> changes, String... words) {
        assertThatThrownBy(() -> untouched.complete(item, changes))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll(words);
        assertIsUntouched(item);
    }

    private void assertIsUntouched(String item) {
        ItemView view = untouched.item(item);
        assertThat(view.status()).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(view.date()).isNull();
        assertThat(view.answers()).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(view.taskId()).count()).isEqualTo(1);
        assertThat(events(untouched, item)).extracting(ItemEvent::happened).containsExactly("APPEARED");
    }

    @Test
    void aPointFromBeforeItsPhaseSaysWhy() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        start.rewrite(
                "update rollout_phase set closed_on = ? where rollout_id = ? and phase = 2",
                start.today(),
                rollout.id());
        Map<String, Object> yesterday =
                Map.of("itemDate", start.today().minusDays(1).toString(), "itemComment", " ");

        assertThatThrownBy(() -> rollout.complete(DECISION, yesterday))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll(
                        DATE, "men fasen började " + start.today(), "skriv i kommentaren (itemComment)");
    }

    @Test
    void aPhaseIsNotSignedOffBeforeItsLastPoint() {
        RolloutDriver rollout = start.inPhase("region", 2).completeAllItems();
        LocalDate today = start.today();
        start.rewrite(
                "update rollout_phase set closed_on = ? where rollout_id = ? and phase = 1",
                today.minusDays(5),
                rollout.id());

        assertDecisionIsRefused(
                rollout,
                rollout.task("SignOff_P2").getId(),
                Map.of(
                        "signOffOutcome",
                        "APPROVED",
                        "signOffDate",
                        today.minusDays(1).toString()),
                "Datum för avslut (signOffDate)",
                "uppnåddes " + today);
    }

    @Test
    void aDecisionThatDoesNotHoldIsRefused() {
        RolloutDriver rollout = start.inPhase("region", 2).completeAllItems();
        String task = rollout.task("SignOff_P2").getId();
        String item = rollout.items(2).get(0);
        LocalDate today = start.today();

        assertDecisionIsRefused(rollout, task, Map.of(), "Beslut (signOffOutcome)", "saknas");
        assertDecisionIsRefused(
                rollout, task, Map.of("signOffOutcome", "PERHAPS"), "Beslut (signOffOutcome)", "PERHAPS");
        assertDecisionIsRefused(
                rollout, task, Map.of("signOffOutcome", "APPROVED"), "Datum för avslut (signOffDate)", "saknas");
        assertDecisionIsRefused(
                rollout,
                task,
                Map.of(
                        "signOffOutcome",
                        "APPROVED",
                        "signOffDate",
                        today.plusDays(1).toString()),
                "Datum för avslut (signOffDate)",
                "framtiden");
        assertDecisionIsRefused(
                rollout,
                task,
                Map.of(
                        "signOffOutcome",
                        "APPROVED",
                        "signOffDate",
                        today.minusDays(31).toString()),
                "Datum för avslut (signOffDate)",
                "fas 2 började");
        assertDecisionIsRefused(
                rollout,
                task,
                Map.of("signOffOutcome", "RETURNED", "signOffComment", RolloutDriver.REASON),
                "returnedItems",
                "saknas");
        assertDecisionIsRefused(
                rollout,
                task,
                Map.of("signOffOutcome", "RETURNED", "returnedItems", List.of(item), "signOffComment", "kort"),
                "kommentaren",
                "minst 10 tecken");
        assertDecisionIsRefused(
                rollout,
                task,
                Map.of(
                        "signOffOutcome",
                        "RETURNED",
                        "returnedItems",
                        List.of(item, "Item_P2_Unknown"),
                        "signOffComment",
                        RolloutDriver.REASON),
                "Item_P2_Unknown",
                "inte finns bland valen");
        assertThat(rollout.item(item).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.task("SignOff_P2").getId()).isEqualTo(task);
        rollout.approveSignOff();
        assertThat(rollout.task("SignOff_P2")).isNull();
    }

    private static void assertDecisionIsRefused(
            RolloutDriver rollout, String task, Map<String, Object> answers, String... words) {
        assertThatThrownBy(() -> rollout.submit(task, rollout.person("chair"), answers))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void anItemIsReopenedWithAReasonAndOnlyWhenDone() {
        RolloutDriver rollout = start.inPhase("hsv", 3);
        String who = rollout.person("process-leader");

        assertThatThrownBy(() -> changes.reopen(rollout.id(), DECISION, RolloutDriver.REASON, who))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("är inte klar än");
        rollout.complete(DECISION);
        for (String reason : new String[] {null, " ", "för kort", "x".repeat(4001)}) {
            assertThatThrownBy(() -> changes.reopen(rollout.id(), DECISION, reason, who))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Skriv varför punkten öppnas igen");
        }
        assertThat(rollout.item(DECISION).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.task("Reopened_P3")).isNull();
    }

    private List<ItemEvent> events(RolloutDriver rollout, String item) {
        return checklist.history(rollout.id()).stream()
                .filter(event -> event.itemId().equals(item))
                .toList();
    }
}
