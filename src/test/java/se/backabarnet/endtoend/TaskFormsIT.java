package se.backabarnet.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import se.backabarnet.ApplicationTest;
import se.backabarnet.Chromium;
import se.backabarnet.engine.ChangedForm;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/**
 * Forms as people meet them: what the page of participants knows is not asked in Tasklist, and what is written is not lost
 * there or on our pages. Started anew, as {@link WebappsIT} says.
 */
@ApplicationTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class TaskFormsIT {

    private static final String POINT = "Lokal styrgrupp och ordförande utsedda";

    private static final String MORE_QUESTIONS =
            """
            [{"type":"number","id":"Field_Meetings","key":"meetings","label":"Antal möten"},
             {"type":"group","id":"Group_Few","conditional":{"hide":"=meetings > 10"},"components":[
              {"type":"textfield","id":"Field_Why","key":"why","label":"Varför så få?","validate":{"required":true}}]},
             {"type":"group","id":"Group_Place","path":"place","components":[
              {"type":"textfield","id":"Field_Town","key":"town","label":"Ort"}]},
             {"type":"datetime","id":"Field_Meeting","key":"meeting","dateLabel":"Första mötet","timeLabel":"Klockan",
              "subtype":"datetime","use24h":true,"timeInterval":15,"timeSerializingFormat":"no_timezone"}]""";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Rollouts start;

    @Autowired
    private JdbcClient jdbc;

    private Chromium chromium;

    @BeforeEach
    void startBrowser() {
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
    }

    @AfterEach
    void stopBrowser() {
        chromium.close();
    }

    @Test
    void saysWhatTheGroupLacksAndWhereThatIsMended() {
        RolloutDriver rollout = start.inPhase("region", 2);
        try (Person signatory = signatory(rollout)) {
            signatory.logIn().openTasklist().openTask(POINT);
            assertThat(signatory.form().getByText("Den lokala styrgruppen är bemannad enligt sidan Deltagare."))
                    .isVisible();
            assertThat(signatory.form().getByText("Ordföranden är inlagd enligt sidan Deltagare."))
                    .isVisible();
            assertThat(signatory.form()).not().containsText("Saknas enligt");

            jdbc.sql("delete from participant where role = 'steering-group' and party_id ="
                            + " (select id from party where rollout_id = ? and kind = 'POLICE')")
                    .param(rollout.id())
                    .update();
            signatory.openTasklist().openTask(POINT);

            assertThat(signatory.form())
                    .containsText("Saknas enligt sidan Deltagare: Lokalpolisområde Test har ingen i den lokala"
                            + " styrgruppen. Fasen kan inte avslutas innan det är ordnat.");
            assertThat(signatory.form()).not().containsText("styrgruppen är bemannad");
            assertThat(signatory.form().locator("input[type=checkbox]")).hasCount(1);
            Screenshots.take(signatory.page(), "steering-group-lacks-the-police");
            Assertions.assertThat(signatory.problems()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsTypedInTasklistWhereverSheGoes() {
        try (Person signatory = signatory(start.inPhase("region", 2))) {
            signatory.logIn().openTasklist().openTask(POINT);
            Locator comment = signatory.form().getByLabel("Kommentar");
            write(comment, "Beslutat på mötet i maj.");
            assertThat(signatory.page().locator("#claim-first")).containsText("Ta uppgiften innan du slutför den");

            tab(signatory, "Lägesbild").click();
            assertThat(comment).hasCount(0);
            tab(signatory, "Formulär").click();
            assertThat(comment).hasValue("Beslutat på mötet i maj.");

            write(comment, "Beslutat på mötet i juni.");
            signatory.page().reload();
            assertThat(comment).hasValue("Beslutat på mötet i juni.");

            signatory.take();
            assertThat(signatory.page().locator("#claim-first")).hasCount(0);
            Assertions.assertThat(signatory.problems()).isEmpty();
        }
    }

    @Test
    void keepsWhatWasSentAfterTheSessionEnded() {
        RolloutDriver rollout = start.inPhase("region", 2);
        String point = "/inforanden/" + rollout.id() + "/punkter/Item_P2_AppointSteeringGroup";
        try (Person signatory = signatory(rollout)) {
            Page page = signatory.logIn().open(point).page();
            Locator comment = comment(page, "En timmes arbete 😀");
            page.context().clearCookies();

            signatory.button("Spara kommentaren").click();
            assertThat(page.locator("main")).containsText("Logga in igen, så kommer du tillbaka till sidan.");
            assertThat(page.locator("[data-kept-waiting]")).isVisible();
            page.getByLabel("Användarnamn").fill(signatory.id());
            page.getByLabel("Lösenord").fill(signatory.password());
            signatory.button("Logga in").click();

            assertThat(page).hasURL("http://localhost:" + port + point);
            assertThat(comment).hasValue("En timmes arbete 😀");
            assertThat(page.locator("main")).containsText("Det du hade skrivit är tillbaka, men inte sparat än.");
            signatory.button("Spara kommentaren").click();
            assertThat(page.locator(".said")).hasText("En timmes arbete 😀");
            assertThat(comment).hasValue("");
        }
    }

    /** The last person at this computer left a text behind, whose page had become too old. */
    @Test
    void givesWhatWasSentBackToNobodyElse() {
        RolloutDriver rollout = start.inPhase("region", 2);
        String point = "/inforanden/" + rollout.id() + "/punkter/Item_P2_AppointSteeringGroup";
        try (Person signatory = signatory(rollout)) {
            Page page = signatory.logIn().open(point).page();
            Locator comment = comment(page, "Mellan oss");
            page.evaluate("document.querySelectorAll('[name=_csrf]').forEach(field => { field.value = 'old'; })");

            signatory.button("Spara kommentaren").click();
            assertThat(page.locator("h1")).hasText("Sidan hade blivit för gammal");
            page.context().clearCookies();
            page.navigate("http://localhost:" + port + "/login");
            page.getByLabel("Användarnamn").fill(rollout.person("managers"));
            page.getByLabel("Lösenord").fill(TestPeople.PASSWORD);
            signatory.button("Logga in").click();
            assertThat(page.locator("h1")).hasText("Start");
            signatory.open(point);

            assertThat(comment).hasValue("");
            Assertions.assertThat(page.evaluate("sessionStorage.getItem('kept')"))
                    .isEqualTo("{}");
        }
    }

    @Test
    void keepsWhatAProcessOwnerLetsItAsk() {
        RolloutDriver rollout = start.inPhase("region", 2);
        String item = "Item_P2_AppointSteeringGroup";
        try (ChangedForm form = ChangedForm.asking(engine, rollout.item(item).taskId(), MORE_QUESTIONS);
                Person signatory = signatory(rollout)) {
            signatory.logIn().openTasklist().openTask(POINT).take();
            assertThat(signatory.form().getByLabel("Varför så få?")).isVisible();
            signatory.fill(Map.of(
                    "Ordförandens funktion", "Kommunchef",
                    "Verksamheter som startar först", "Förskolorna",
                    "Antal medarbetare i kommunen", "20",
                    "Antal medarbetare i regionen", "10",
                    "Antal medarbetare i polisen", "5",
                    "Antal möten", "12",
                    "Ort", "Ystad"));
            assertThat(signatory.form().getByLabel("Varför så få?")).isHidden();
            signatory.date("Första mötet", "2026-03-02");
            write(signatory.form().getByLabel("Klockan"), "09:30");
            signatory.date("Datum då punkten uppnåddes", start.today().toString());
            Screenshots.take(signatory.page(), "process-owners-questions");
            signatory.complete(POINT);

            signatory.open("/inforanden/" + rollout.id() + "/punkter/" + item);
            assertThat(signatory.page().locator("main"))
                    .containsText(Pattern.compile(
                            "Antal möten\\s*12\\s*Ort\\s*Ystad\\s*Första mötet\\s*2026-03-02 kl. 09:30"));
            assertThat(signatory.page().locator("main")).not().containsText("Varför så få?");
            Screenshots.take(signatory.page(), "process-owners-answers");
            Assertions.assertThat(signatory.problems()).isEmpty();
        }
    }

    private static Locator comment(Page page, String text) {
        Locator comment = page.getByLabel("Skriv en kommentar");
        comment.fill(text);
        return comment;
    }

    /** The form library hears of it when the field is left. */
    private static void write(Locator field, String text) {
        field.fill(text);
        field.blur();
        assertThat(field).hasValue(text);
    }

    private Person signatory(RolloutDriver rollout) {
        return new Person(
                chromium.browser(), "http://localhost:" + port, rollout.person("signatories"), TestPeople.PASSWORD);
    }

    private static Locator tab(Person person, String name) {
        return person.page().locator(".nav-tabs").getByText(name);
    }
}
