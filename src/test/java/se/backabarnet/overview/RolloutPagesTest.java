package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.account.Deputies;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.readiness.ReadinessService;

/** A rollout's page, for those who may see it. */
@ApplicationTest
class RolloutPagesTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private ReadinessService readiness;

    @Autowired
    private Deputies deputies;

    @Autowired
    private JdbcClient jdbc;

    private RolloutDriver rollout;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"managers", "staff", "contact-person"})
    void isThereForThePeopleOfItsArea(String role) {
        assertThat(page(rollout.person(role), address()).statusCode()).isEqualTo(200);
    }

    @Test
    void isThereForTheNationalTeamAndForNobodyElse() {
        assertThat(page("processteam", address()).statusCode()).isEqualTo(200);
        assertThat(page("ystad-ordforande", address()).statusCode()).isEqualTo(404);
        assertThat(page("processagare", address()).statusCode()).isEqualTo(404);
    }

    @Test
    void isSaidOnTheStartPageToWaitForSomethingThatShouldHaveBeenDone() {
        String manager = rollout.person("managers");
        assertThat(page(manager, "/").body()).contains("nästa datum ").doesNotContain("skulle ha varit klar");
        LocalDate yesterday = rollouts.today().minusDays(1);

        jdbc.sql("update rollout_summary set next_on = ? where rollout_id = ?")
                .params(yesterday, rollout.id())
                .update();

        assertThat(page(manager, "/").body())
                .contains("en uppgift skulle ha varit klar " + yesterday)
                .doesNotContain("nästa datum ");
    }

    @Test
    void isNotThereForAGuessedId() {
        assertThat(page("processteam", "/inforanden/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(page("processteam", "/inforanden/1").statusCode()).isBetween(400, 404);
    }

    @Test
    void showsEveryPointWithItsStatusAndWhoDoesIt() {
        String page = page(rollout.person("managers"), address()).body();

        assertThat(page)
                .contains("Införandet i " + rollout.areaName(), "Spridningskonferens eller motsvarande besökt")
                .contains("Ej genomförd", "Initiativtagare", "Fas 1 Initiativ");
    }

    @Test
    void aSignerReopensAPointWithAReason() {
        rollout.complete(ITEM);

        assertThat(reopen(rollout.person("managers"), "Datumet är fel, rätta det")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reopen("ystad-undertecknare", "Datumet är fel, rätta det").statusCode())
                .isEqualTo(404);
        HttpResponse<String> tooShort = reopen(rollout.person("signatories"), "Nej");
        assertThat(tooShort.statusCode()).isEqualTo(200);
        assertThat(tooShort.body()).contains("minst 10", ">Nej</textarea>");
        assertThat(rollout.item(ITEM).isCompleted()).isTrue();

        assertThat(reopen(rollout.person("signatories"), "Datumet är fel, rätta det")
                        .statusCode())
                .isEqualTo(302);

        assertThat(rollout.item(ITEM).isCompleted()).isFalse();
        assertThat(page(rollout.person("managers"), address()).body()).contains("Datumet är fel, rätta det");
    }

    @Test
    void showsWhoDidAPointAndWhatWasAnswered() {
        rollout.complete(ITEM, Map.of("itemComment", "Skickad med rekommenderat brev"));

        assertThat(page(rollout.person("managers"), address()).body())
                .contains("initiators " + rollout.areaName(), "Skickad med rekommenderat brev");
        assertThat(page(rollout.person("managers"), item()).body())
                .contains("Gjord av", "initiators " + rollout.areaName(), "Skickad med rekommenderat brev")
                .contains("Punkten blev en uppgift", "Punkten blev klar");
    }

    @Test
    void leadsThoseWhoDoAPointToItsTask() {
        String task =
                "/camunda/app/tasklist/default/#/?task=" + rollout.item(ITEM).taskId();

        assertThat(page(rollout.person("initiators"), address()).body()).contains(task);
        assertThat(page(rollout.person("managers"), address()).body()).doesNotContain(task);
    }

    @Test
    void saysInTheWordsOfTheRuleWhyAPhaseIsNotReady() {
        readiness.judge(rollout.id(), 1, "RegionPhase1Readiness");

        assertThat(page(rollout.person("managers"), address()).body())
                .contains(
                        "Därför är fas 1 Initiativ inte klar",
                        rollout.item(ITEM).reason(),
                        "av fasens beslutstabell");
    }

    @Test
    void drawsThePhasesModelAndSaysTheSameInAList() {
        rollout.complete(ITEM);

        String page = page(rollout.person("managers"), address() + "/karta").body();

        assertThat(page)
                .contains("<svg class=\"diagram\"", "av fasens process")
                .contains("href=\"#marker-user\"", "href=\"#marker-business_rule\"", "href=\"#marker-service\"")
                .contains("href=\"#marker-message\"", "href=\"#marker-error\"", "href=\"#marker-many\"")
                .contains("href=\"#marker-parallel\"", "href=\"#marker-exclusive\"");
        assertThat(Stream.of(PhaseDiagrams.Marker.values())
                        .map(marker -> "<symbol id=\"marker-" + marker.name().toLowerCase(Locale.ROOT)))
                .allMatch(page::contains);
        assertThat(page.substring(page.indexOf("Samma sak som lista")))
                .containsSubsequence(
                        "Pågår", "Inventeringen presenterad", "Gjort", "Intresseanmälan gjord enligt mall", "Kommer");
        assertThat(page(rollout.person("managers"), address() + "/karta?fas=4").body())
                .contains("id=\"diagram-title\">Fas 1 Initiativ");
    }

    @Test
    void tellsTheRolloutsStory() {
        rollout.complete(ITEM);
        comment(rollout.person("staff"), "Var ligger protokollet?");

        assertThat(page(rollout.person("managers"), address() + "/handelser").body())
                .containsSubsequence(
                        "Ny kommentar",
                        "Var ligger protokollet?",
                        "staff " + rollout.areaName(),
                        "Punkten blev klar",
                        "Initiativtagare",
                        "Införandet startades");
        assertThat(page(rollout.person("managers"), address() + "/handelser?sida=2")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesBothWhenADeputyCommentsAndFiles() {
        String deputy = rollout.person("staff");
        deputies.name(rollout.person("initiators"), deputy, rollout.area(), 1);
        String both = "staff " + rollout.areaName() + " (ersättare för initiators " + rollout.areaName() + ")";
        WebClient client = client(deputy);

        comment(deputy, "Protokollet kommer");
        assertThat(client.upload(item() + "/underlag", client.token("/"), "Protokoll.pdf", ExampleFiles.PDF)
                        .statusCode())
                .isEqualTo(302);

        assertThat(page(rollout.person("managers"), address() + "/handelser").body())
                .containsSubsequence("Ett underlag lades till", both, "Ny kommentar", both);
        assertThat(page(rollout.person("managers"), item()).body()).contains(both);
        assertThat(page(rollout.person("managers"), item() + "/underlag").body())
                .contains(both);
    }

    @Test
    void takesCommentsOfTheAreaAndOfNobodyElse() {
        assertThat(comment("ystad-ordforande", "Hej från Ystad").statusCode()).isEqualTo(404);
        assertThat(comment(rollout.person("staff"), " ").body())
                .contains("Skriv en kommentar.", "aria-invalid=\"true\"");
        assertThat(comment(rollout.person("staff"), "x".repeat(4001)).body()).contains("har 4001 tecken");
        assertThat(comment(rollout.person("staff"), "Var ligger <b>protokollet</b>?")
                        .statusCode())
                .isEqualTo(302);

        assertThat(page(rollout.person("managers"), item()).body())
                .contains("Var ligger &lt;b&gt;protokollet&lt;/b&gt;?", "staff " + rollout.areaName());
    }

    @Test
    void costNoMoreStatementsForMoreEventsCommentsAndAreas() {
        rollout.complete(ITEM);
        comment(rollout.person("staff"), "Var ligger protokollet?");
        WebClient person = client(rollout.person("signatories"));
        List<String> pages =
                List.of(address(), item(), address() + "/karta?fas=1", address() + "/matt", address() + "/handelser");
        pages.forEach(person::page);
        List<Long> few =
                pages.stream().map(page -> sql.during(() -> person.page(page))).toList();
        rollout.completeAllItems().reopen(ITEM).complete(ITEM).runJobs();
        rollouts.start("region");
        for (int times = 0; times < 5; times++) {
            comment(rollout.person("managers"), "Nu är det klart");
        }

        assertThat(pages.stream().map(page -> sql.during(() -> person.page(page))))
                .containsExactlyElementsOf(few);
    }

    private String address() {
        return "/inforanden/" + rollout.id();
    }

    private String item() {
        return address() + "/punkter/" + ITEM;
    }

    private HttpResponse<String> comment(String person, String text) {
        WebClient client = client(person);
        return client.form(
                item() + "/kommentarer",
                "_csrf=" + client.token("/") + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> reopen(String person, String reason) {
        WebClient client = client(person);
        return client.form(
                address() + "/punkter/" + ITEM + "/oppna",
                "_csrf=" + client.token("/") + "&text=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> page(String person, String path) {
        return client(person).page(path);
    }

    private WebClient client(String person) {
        boolean demo = person.startsWith("ystad") || person.startsWith("process");
        return new WebClient(port).loggedIn(person, demo ? "demo" : TestPeople.PASSWORD);
    }
}
