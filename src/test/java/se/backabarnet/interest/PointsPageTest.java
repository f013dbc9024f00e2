package se.backabarnet.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.SqlCounter;
import se.backabarnet.SwedishTime;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoint;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.engine.Rollouts;

/** An area that comes from an older variant of the model: what it has reached is noted, and counts from the first day. */
@ApplicationTest
class PointsPageTest {

    private static final String DAY = "2020-05-04";
    private static final String SOURCE = "protokoll från styrgruppen; nr 4";

    @LocalServerPort
    private int port;

    @Autowired
    private Reviews reviews;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private Checklist checklist;

    @Autowired
    private ModelPoints models;

    private final String area = Rollouts.freshAreaName();
    private UUID interest;
    private String page;
    private WebClient team;

    @BeforeEach
    void register() {
        interest = new Interests(port, letters, jdbc).confirmed(area);
        page = "/intresseanmalningar/" + interest + "/punkter";
        team = new WebClient(port).loggedIn(Reviews.TEAM, "demo");
    }

    @Test
    void pointsAreChosenFromTheListOfTheEditionRowByRow() {
        assertThat(Forms.shown(team.page(page)))
                .contains("Utgåva av handboken", "Intresseanmälan noteras av sig själv")
                .doesNotContain("Fas 1:");

        assertThat(Forms.shown(post("edition", "edition", "hsv")))
                .contains("Fas 1: Verksamheterna inventerade", "Fas 5:")
                .doesNotContain("Spridningskonferens");
        assertThat(Forms.shown(post("edition", "edition", "region"))).contains("Fas 1: Spridningskonferens");

        HttpResponse<String> two = post("add", row("hsv", "Item_P1_InventoryServices", DAY, SOURCE));
        assertThat(Forms.shown(two))
                .contains("Klar punkt 2", "value=\"" + DAY + "\"", SOURCE)
                .containsPattern("value=\"Item_P1_InventoryServices\" selected");
        assertThat(Forms.shown(post("remove-0", row("hsv", "Item_P1_InventoryServices", DAY, SOURCE))))
                .doesNotContain("Klar punkt 1", SOURCE);
        assertThat(noted()).isNull();
    }

    @Test
    void whatIsNotedIsRecordedAsDoneBeforeTheRolloutWithDateAndSource() {
        assertThat(post("save", row("hsv", "Item_P1_InventoryServices", DAY, SOURCE))
                        .statusCode())
                .isEqualTo(302);

        assertThat(Forms.shown(team.page("/intresseanmalningar/" + interest)))
                .contains(
                        "Punkterna är sparade",
                        "Verksamheterna inventerade, " + DAY + ". Källa: protokoll",
                        "hälso- och");
        assertThat(Forms.shown(team.page(page))).contains("Klar punkt 2", "value=\"" + DAY + "\"");
        assertThat(reviews.data(interest)).containsEntry("interestPoints", "en är angiven.");
        reviews.accept(interest, "hsv");

        UUID rollout = reviews.rollout(interest);
        ItemView inventory = checklist.item(rollout, "Item_P1_InventoryServices");
        assertThat(inventory.date()).isEqualTo(LocalDate.parse(DAY));
        assertThat(inventory.source()).isEqualTo(SOURCE);
        assertThat(inventory.beforeStart()).isTrue();
        assertThat(inventory.taskId()).isNull();
        assertThat(reviews.tasksOfRollout(interest)).hasSize(4);
        assertThat(team.page(page).statusCode()).isEqualTo(404);
    }

    @Test
    void anAgreementOfTodayDoesNotStandInTheWayOfTheRollout() {
        String today = LocalDate.now(SwedishTime.ZONE).toString();
        assertThat(post("save", row("hsv", "Item_P1_SignAgreement", today, SOURCE))
                        .statusCode())
                .isEqualTo(302);

        reviews.accept(interest, "hsv");

        ItemView agreement = checklist.item(reviews.rollout(interest), "Item_P1_SignAgreement");
        assertThat(agreement.date()).hasToString(today);
        assertThat(agreement.reason()).startsWith("Överenskommelsen är inte undertecknad.");
    }

    /** All but the contact person, who is a matter of today: that point is there, and nothing else stands in the way. */
    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void allOfPhaseOneLeadStraightToItsReadiness(String edition) {
        List<ModelPoint> first =
                models.of(edition).stream().filter(point -> point.phase() == 1).toList();
        StringBuilder form = new StringBuilder("edition=" + edition + "&version=" + version());
        for (int row = 0; row < first.size(); row++) {
            form.append(fields(row, first.get(row).itemId(), DAY, "Lidingös tidigare arbete"));
        }
        assertThat(send("save", form.toString()).statusCode()).isEqualTo(302);

        reviews.accept(interest, edition);

        UUID rollout = reviews.rollout(interest);
        assertThat(reviews.tasksOfRollout(interest))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("Item_P1_AssignContactPerson");
        assertThat(first)
                .allMatch(point -> checklist.item(rollout, point.itemId()).beforeStart());
        assertThat(checklist.item(rollout, "Item_P1_SubmitInterest").source()).isEqualTo("intresseanmälan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | 2020-05-04 | protokoll | rows0.point | Välj vilken punkt som är klar.",
                "Item_P9_Unknown | 2020-05-04 | protokoll | rows0.point | Ingen punkt heter",
                "Item_P1_AttendConference | 2020-05-04 | protokoll | rows0.point | Ingen punkt heter",
                "Item_P1_InventoryServices | '' | protokoll | rows0.on | Ange dagen då punkten uppnåddes.",
                "Item_P1_InventoryServices | i våras | protokoll | rows0.on | Datumet ska skrivas som",
                "Item_P1_InventoryServices | 2999-01-01 | protokoll | rows0.on | ligger i framtiden",
                "Item_P1_InventoryServices | 0202-01-01 | protokoll | rows0.on | ligger för långt bak",
                "Item_P1_InventoryServices | 2020-05-04 | '' | rows0.source | Skriv varifrån uppgiften kommer",
                "Item_P1_InventoryServices | 2020-05-04 | Flickan 20121212-1212 | rows0.source | personnummer"
            })
    void whatDoesNotHoldIsSaidAtItsFieldAndNothingTypedIsLost(
            String point, String on, String source, String field, String words) {
        HttpResponse<String> refused = post("save", row("hsv", point, on, source));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Forms.shown(refused))
                .contains("id=\"" + field + "-error\"", words, "value=\"" + source + "\"", "value=\"" + on + "\"");
        assertThat(noted()).isNull();
    }

    @Test
    void aPointStandsOnOneRowOnly() {
        String twice = "edition=hsv&version=" + version() + fields(0, "Item_P1_InventoryServices", DAY, "ett")
                + fields(1, "Item_P1_InventoryServices", DAY, "två");

        assertThat(Forms.shown(send("save", twice)))
                .contains("id=\"rows1.point-error\"", "finns redan på en annan rad");
    }

    @Test
    void theOtherEditionsPointsAreNotTakenForThoseOfTheAcceptedOne() {
        post("save", row("region", "Item_P1_AttendConference", DAY, SOURCE));

        assertThatThrownBy(() -> reviews.accept(interest, "hsv"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("valda ur den andra utgåvan");

        post("save", "edition", "region");
        assertThat(noted()).isEmpty();
        reviews.accept(interest, "hsv");
        assertThat(reviews.rollout(interest)).isNotNull();
    }

    @Test
    void whatAColleagueHasChangedMeanwhileIsNotOverwritten() {
        String mine = row("hsv", "Item_P1_InventoryServices", DAY, "mitt");
        post("save", row("hsv", "Item_P1_InventoryServices", DAY, "kollegans"));

        assertThat(Forms.shown(send("save", mine))).contains("Någon annan har ändrat anmälan", "value=\"mitt\"");
        assertThat(noted()).contains("kollegans");
    }

    @Test
    void isForTheNationalTeamOnly() {
        for (String other : List.of("ystad-ordforande", "processagare")) {
            WebClient client = new WebClient(port).loggedIn(other, "demo");
            assertThat(client.page(page).statusCode()).isEqualTo(404);
            assertThat(client.form(page, "_csrf=" + client.token("/min-sida") + "&edition=hsv&action=save")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(team.form(page, "edition=hsv&action=save").statusCode()).isEqualTo(403);
        assertThat(team.page("/intresseanmalningar/" + UUID.randomUUID() + "/punkter")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void costsNoMoreForMorePoints() {
        post("save", row("hsv", "Item_P1_InventoryServices", DAY, SOURCE));
        team.page(page);
        long few = sql.during(() -> team.page(page));
        post(
                "save",
                row("hsv", "Item_P1_InventoryServices", DAY, SOURCE)
                        + fields(1, "Item_P1_AnchorSharedVision", DAY, SOURCE)
                        + fields(2, "Item_P2_AppointChair", DAY, SOURCE));

        assertThat(sql.during(() -> team.page(page))).isEqualTo(few);
    }

    private HttpResponse<String> post(String action, String name, String value) {
        return send(action, name + "=" + value + "&version=" + version());
    }

    private HttpResponse<String> post(String action, String fields) {
        return send(action, fields);
    }

    private HttpResponse<String> send(String action, String fields) {
        return team.form(page, "_csrf=" + team.token(page) + "&action=" + action + "&" + fields);
    }

    private String row(String edition, String point, String on, String source) {
        return "edition=" + edition + "&version=" + version() + fields(0, point, on, source);
    }

    private static String fields(int row, String point, String on, String source) {
        return Map.of("point", point, "on", on, "source", source).entrySet().stream()
                .map(field -> "&rows%5B" + row + "%5D." + field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private int version() {
        return jdbc.sql("select version from interest where id = ?")
                .param(interest)
                .query(Integer.class)
                .single();
    }

    private String noted() {
        return jdbc.sql("select points_done from interest where id = ?")
                .param(interest)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }
}
