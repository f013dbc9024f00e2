package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

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
    void theWayInShowsOnesOwnRolloutsOnly() {
        RolloutDriver other = rollouts.start("hsv");

        assertThat(page(rollout.person("managers"), "/").body())
                .contains(rollout.id().toString())
                .doesNotContain(other.id().toString());
        assertThat(page("processteam", "/").body())
                .contains(rollout.id().toString(), other.id().toString());
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
    void theListCostsNoMoreForMoreAreas() {
        WebClient team = client("processteam");
        team.page("/");
        long few = sql.during(() -> team.page("/"));
        for (int area = 1; area <= 5; area++) {
            rollouts.start("hsv");
        }

        long more = sql.during(() -> team.page("/"));

        assertThat(more).isEqualTo(few);
    }

    private String address() {
        return "/inforanden/" + rollout.id();
    }

    private HttpResponse<String> reopen(String person, String reason) {
        WebClient client = client(person);
        return client.form(
                address() + "/punkter/" + ITEM + "/oppna",
                "_csrf=" + client.token("/") + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> page(String person, String path) {
        return client(person).page(path);
    }

    private WebClient client(String person) {
        boolean demo = person.startsWith("ystad") || person.startsWith("process");
        return new WebClient(port).loggedIn(person, demo ? "demo" : TestPeople.PASSWORD);
    }
}
