package se.backabarnet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;
import se.backabarnet.SqlCounter;
import se.backabarnet.WebClient;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.rollout.RolloutService;

/** A rollout's page, for those who may see it. */
@ApplicationTest
class RolloutPagesTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private RolloutService rollouts;

    @Autowired
    private ChecklistService checklist;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private SqlCounter sql;

    private UUID lidingo;

    @BeforeEach
    void findRollout() {
        lidingo = rollouts.inAreas(List.of("lidingo")).get(0).id();
    }

    @ParameterizedTest
    @CsvSource({
        "lidingo-chef, 200",
        "lidingo-medarbetare, 200",
        "kontaktperson, 200",
        "processteam, 200",
        "ystad-ordforande, 404",
        "processagare, 404"
    })
    void isThereForThePeopleOfItsAreaAndTheNationalTeam(String person, int status) {
        assertThat(page(person, "/inforanden/" + lidingo).statusCode()).isEqualTo(status);
    }

    @Test
    void isNotThereForAGuessedId() {
        assertThat(page("processteam", "/inforanden/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(page("processteam", "/inforanden/1").statusCode()).isBetween(400, 404);
    }

    @Test
    void showsEveryPointWithItsStatusAndWhoDoesIt() {
        String page = page("lidingo-chef", "/inforanden/" + lidingo).body();

        assertThat(page)
                .contains("Införandet i Lidingö", "Spridningskonferens eller motsvarande besökt", "Ej genomförd")
                .contains("Initiativtagare", "Fas 1 Initiativ");
    }

    @Test
    void theWayInShowsOnesOwnRolloutsOnly() {
        assertThat(page("lidingo-chef", "/").body()).contains("Lidingö").doesNotContain("/inforanden/" + ystad());
        assertThat(page("processteam", "/").body()).contains(lidingo.toString(), ystad().toString());
    }

    @Test
    void aSignerReopensAPointWithAReason() {
        complete(ITEM);

        assertThat(reopen("lidingo-chef", "Datumet är fel, rätta det").statusCode())
                .isEqualTo(403);
        assertThat(reopen("ystad-undertecknare", "Datumet är fel, rätta det").statusCode())
                .isEqualTo(404);
        HttpResponse<String> tooShort = reopen("lidingo-undertecknare", "Nej");
        assertThat(tooShort.statusCode()).isEqualTo(200);
        assertThat(tooShort.body()).contains("minst 10", ">Nej</textarea>");
        assertThat(checklist.item(lidingo, ITEM).isCompleted()).isTrue();

        assertThat(reopen("lidingo-undertecknare", "Datumet är fel, rätta det").statusCode())
                .isEqualTo(302);

        assertThat(checklist.item(lidingo, ITEM).isCompleted()).isFalse();
        assertThat(page("lidingo-chef", "/inforanden/" + lidingo).body()).contains("Datumet är fel, rätta det");
    }

    @Test
    void theListCostsNoMoreForMoreAreas() {
        WebClient team = client("processteam");
        team.page("/");
        long few = sql.during(() -> team.page("/"));
        for (int area = 1; area <= 5; area++) {
            runtimeService.startProcessInstanceByKey("HsvRolloutProcess", startForm("Sidtest " + area));
        }

        long more = sql.during(() -> team.page("/"));

        assertThat(more).isEqualTo(few);
    }

    private UUID ystad() {
        return rollouts.inAreas(List.of("ystad")).get(0).id();
    }

    private void complete(String itemId) {
        if (!checklist.item(lidingo, itemId).isCompleted()) {
            taskService.complete(
                    checklist.item(lidingo, itemId).taskId(), Map.of("itemStatus", "DONE", "itemDate", "2024-01-15"));
        }
    }

    private static Map<String, Object> startForm(String area) {
        return Map.of(
                "areaName", area,
                "municipality", "Testkommun",
                "region", "Testregion",
                "policeArea", "Testområde",
                "plannedStart", "2026-01-01");
    }

    private HttpResponse<String> reopen(String person, String reason) {
        WebClient client = client(person);
        return client.form(
                "/inforanden/" + lidingo + "/punkter/" + ITEM + "/oppna",
                "_csrf=" + client.token("/") + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> page(String person, String path) {
        return client(person).page(path);
    }

    private WebClient client(String person) {
        return new WebClient(port).loggedIn(person, "demo");
    }
}
