package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** All areas for those who see all, and the way in with what needs one. */
@ApplicationTest
class AreasPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private SqlCounter sql;

    @Test
    void areForTheNationalTeamAlone() {
        assertThat(client("processteam").page("/omraden").statusCode()).isEqualTo(200);
        assertThat(client("ystad-ordforande").page("/omraden").statusCode()).isEqualTo(403);
        assertThat(client("ystad-ordforande").page("/").body()).doesNotContain("/omraden");
    }

    @Test
    void areFoundByPartOfANameAndByNothingMeantOtherwise() {
        RolloutDriver rollout = rollouts.start("hsv");

        assertThat(areas("?sok=" + encode(rollout.areaName().toUpperCase())))
                .contains(rollout.id().toString());
        assertThat(areas("?sok=" + encode("%"))).doesNotContain("/inforanden/");
        assertThat(areas("?sok=" + encode("' or 1=1 --"))).doesNotContain("/inforanden/");
    }

    @Test
    void areFilteredByEditionPhaseAndWhatTheyNeed() {
        RolloutDriver waiting = rollouts.start("hsv");
        waiting.completeAllItems().approveSignOff();
        RolloutDriver fresh = rollouts.start("region");

        String gate = areas("?lage=grind&sok=" + encode(waiting.areaName()));
        assertThat(gate).contains(waiting.id().toString(), "6 av 31", "Väntar på grindbeslut");
        assertThat(areas("?lage=grind&sok=" + encode(fresh.areaName()))).doesNotContain("/inforanden/");
        assertThat(areas("?utgava=region&fas=1&sok=" + encode(fresh.areaName())))
                .contains(fresh.id().toString());
        assertThat(areas("?utgava=hsv&sok=" + encode(fresh.areaName()))).doesNotContain("/inforanden/");
        assertThat(areas("?fas=2&sok=" + encode(fresh.areaName()))).doesNotContain("/inforanden/");
        assertThat(areas("?fas=6&sok=" + encode(fresh.areaName()))).doesNotContain("/inforanden/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"omrade", "utgava", "fas", "punkter", "stilla", "datum", "finns-inte"})
    void areSortedByEveryColumnBothWays(String column) {
        assertThat(areas("?sortera=" + column)).contains("aria-sort=\"ascending\"");
        assertThat(areas("?sortera=" + column + "&ordning=fallande")).contains("aria-sort=\"descending\"");
    }

    @Test
    void haveMorePagesWhichKeepWhatWasAskedFor() {
        String asked = "?utgava=region&sok=" + encode("Testområde");
        while (!areas(asked).contains("class=\"paging\"")) {
            rollouts.start("region");
        }

        assertThat(areas(asked)).contains("href=\"/omraden?sok=Testomr%C3%A5de&amp;utgava=region&amp;sida=2\"");
        assertThat(areas("?sida=2&utgava=region")).contains("Föregående");
        assertThat(areas("?sida=99999999")).contains("Inget område passar");
        for (String list : List.of("/?sida=", "/intresseanmalningar?sida=")) {
            assertThat(client("processteam").page(list + Integer.MAX_VALUE).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theWayInShowsOnesOwnRolloutsAndTasks() {
        RolloutDriver own = rollouts.start("region");
        RolloutDriver other = rollouts.start("hsv");
        String task = own.item("Item_P1_SubmitInterest").taskId();

        assertThat(client(own.person("initiators")).page("/").body())
                .contains(own.id().toString(), "/camunda/app/tasklist/default/#/?task=" + task)
                .doesNotContain(other.id().toString());
        assertThat(client(own.person("staff")).page("/").body())
                .contains(own.id().toString(), "Inget väntar på dig")
                .doesNotContain(task);
    }

    @Test
    void theWayInTellsTheNationalTeamWhichAreasNeedIt() {
        RolloutDriver waiting = rollouts.start("hsv");
        waiting.completeAllItems().approveSignOff();

        assertThat(client("processteam").page("/").body())
                .contains("Områden som behöver er", "Väntar på grindbeslut", "väntar på svar");
    }

    @Test
    void costNoMoreStatementsForMoreAreas() {
        List<String> pages = List.of("/", "/omraden", "/omraden?sortera=stilla", "/omraden?lage=omtag&fas=1");
        WebClient team = client("processteam");
        pages.forEach(team::page);
        List<Long> few =
                pages.stream().map(page -> sql.during(() -> team.page(page))).toList();
        for (int area = 1; area <= 5; area++) {
            rollouts.start("hsv");
        }

        assertThat(pages.stream().map(page -> sql.during(() -> team.page(page))))
                .containsExactlyElementsOf(few);
    }

    private String areas(String query) {
        String page = client("processteam").page("/omraden" + query).body();
        return page.substring(page.indexOf("<main"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private WebClient client(String person) {
        boolean demo = person.startsWith("ystad") || person.startsWith("process");
        return new WebClient(port).loggedIn(person, demo ? "demo" : TestPeople.PASSWORD);
    }
}
