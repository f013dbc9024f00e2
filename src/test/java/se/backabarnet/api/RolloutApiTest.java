package se.backabarnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
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

/** What programs read: the same as on the pages, for the same people. */
@ApplicationTest
class RolloutApiTest {

    private static final String ITEM = "Item_P1_SubmitInterest";

    @LocalServerPort
    private int port;

    @Autowired
    private Rollouts rollouts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private ObjectMapper mapper;

    private RolloutDriver rollout;

    @BeforeEach
    void startRollout() {
        rollout = rollouts.start("hsv");
    }

    @Test
    void aProgramReadsOneRolloutWithItsPhasesPointsAndDecisions() {
        rollout.complete(ITEM);

        JsonNode details = json(basic("staff").get(address()));

        assertThat(details.at("/rollout/areaName").asText()).isEqualTo(rollout.areaName());
        assertThat(details.at("/rollout/edition").asText()).isEqualTo("hsv");
        assertThat(details.at("/phases")).hasSize(5);
        assertThat(details.at("/phases/0/state").asText()).isEqualTo("OPEN");
        assertThat(details.at("/phases/1/items")).isEmpty();
        assertThat(details.at("/phases/0/items")).hasSize(6).anySatisfy(item -> {
            assertThat(item.at("/id").asText()).isEqualTo(ITEM);
            assertThat(item.at("/status").asText()).isEqualTo("DONE");
            assertThat(item.at("/date").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(item.at("/roles/0").asText()).isEqualTo("initiators");
        });
        rollout.completeAllItems();
        JsonNode later = json(basic("staff").get(address()));
        assertThat(later.at("/phases/0/assessments/0/ready").asBoolean()).isTrue();
        assertThat(later.at("/phases/0/decisions/0/role").asText()).isEqualTo("signatories");
    }

    @Test
    void theStatusSaysInWordsWhatBlocksThePhase() {
        JsonNode begun = json(basic("staff").get(address() + "/status"));
        rollout.completeAllItems();
        JsonNode waiting = json(basic("staff").get(address() + "/status"));

        assertThat(begun.at("/blockers")).hasSize(6).anySatisfy(blocker -> {
            assertThat(blocker.at("/label").asText()).isEqualTo("Intresseanmälan inlämnad");
            assertThat(blocker.at("/status").asText()).isEqualTo("Ej genomförd");
            assertThat(blocker.at("/responsible").asText()).isEqualTo("Initiativtagare");
        });
        assertThat(waiting.at("/blockers")).hasSize(1);
        assertThat(waiting.at("/blockers/0/label").asText()).isEqualTo("Avslut av fasen");
        assertThat(waiting.at("/blockers/0/responsible").asText()).isEqualTo("Undertecknare");
    }

    @Test
    void theMeasuresAreThoseOfThePage() {
        rollout.complete(ITEM);

        JsonNode measures = json(basic("staff").get(address() + "/measures"));

        assertThat(measures.at("/phases")).hasSize(1);
        assertThat(measures.at("/phases/0/done").asInt()).isEqualTo(1);
        assertThat(measures.at("/phases/0/counted").asInt()).isEqualTo(6);
        assertThat(measures.at("/orderViolations").asInt()).isZero();
    }

    @Test
    void listsArePaged() {
        WebClient team = new WebClient(port).withBasic("processteam", "demo");
        rollouts.start("region");

        JsonNode first = json(team.get("/api/rollouts?page=0&size=1"));
        JsonNode second = json(team.get("/api/rollouts?page=1&size=1"));

        assertThat(first.at("/items")).hasSize(1);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(first.at("/items/0/id")).isNotEqualTo(second.at("/items/0/id"));
        assertThat(first.at("/total").asInt()).isGreaterThanOrEqualTo(2);
        JsonNode events = json(basic("staff").get(address() + "/events?size=4"));
        assertThat(events.at("/items")).hasSize(4);
        assertThat(events.at("/total").asInt()).isEqualTo(8);
        assertThat(events.at("/items/0/happened").asText()).isEqualTo("ROLLOUT_STARTED");
        assertThat(json(basic("staff").get(address() + "/events?size=4&page=1")).at("/items"))
                .hasSize(4);
        JsonNode behind = json(basic("staff").get(address() + "/events?size=4&page=2"));
        assertThat(behind.at("/items")).isEmpty();
        assertThat(behind.at("/total").asInt()).isEqualTo(8);
    }

    @Test
    void everybodySeesHerOwnAreasOnly() {
        RolloutDriver other = rollouts.start("hsv");

        JsonNode own = json(basic("staff").get("/api/rollouts"));

        assertThat(own.at("/total").asInt()).isEqualTo(1);
        assertThat(own.at("/items/0/id").asText()).isEqualTo(rollout.id().toString());
        for (String path : List.of("", "/events", "/status", "/measures")) {
            assertThat(basic("staff").get("/api/rollouts/" + other.id() + path).statusCode())
                    .isEqualTo(404);
        }
        identity.deleteMembership(rollout.person("staff"), rollout.area() + ".staff");
        assertThat(basic("staff").get(address()).statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionWillDoAndARemovedPersonHasNone() {
        WebClient browser = new WebClient(port).loggedIn(rollout.person("chair"), TestPeople.PASSWORD);
        assertThat(browser.get(address()).statusCode()).isEqualTo(200);

        identity.deleteUser(rollout.person("chair"));

        assertThat(browser.get(address()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rollouts?page=-1",
                "/api/rollouts?page=2147483647",
                "/api/rollouts?size=501",
                "/api/rollouts?size=x",
                "/api/rollouts/1"
            })
    void badParametersAreRefusedInSwedish(String path) {
        HttpResponse<String> answer = basic("staff").get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer).at("/detail").asText()).contains("felskrivet");
    }

    @Test
    void refusalsAreProblemsInSwedish() {
        HttpResponse<String> stranger = new WebClient(port).get("/api/rollouts");
        HttpResponse<String> page = new WebClient(port).get("/api/rollouts", "Sec-Fetch-Site", "same-origin");
        HttpResponse<String> unknown = basic("staff").get("/api/rollouts/" + UUID.randomUUID());
        HttpResponse<String> nowhere = basic("staff").get("/api/ingenting", "Accept", "text/html");
        HttpResponse<String> write = basic("staff").json("POST", "/api/rollouts", "{}");

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(problem(stranger).at("/detail").asText()).isEqualTo("Du behöver logga in.");
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(page.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(stranger.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(problem(unknown).at("/title").asText()).isEqualTo("Sidan finns inte");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(problem(nowhere).at("/detail").asText()).contains("inget på den adressen");
        assertThat(write.statusCode()).isEqualTo(405);
        assertThat(problem(write).at("/detail").asText()).contains("bara läsas");
    }

    @Test
    void itIsDescribed() {
        JsonNode description = json(basic("staff").get("/api/openapi.json"));

        assertThat(description.at("/openapi").asText()).startsWith("3.");
        assertThat(description.at("/paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/rollouts",
                        "/api/rollouts/{id}",
                        "/api/rollouts/{id}/events",
                        "/api/rollouts/{id}/status");
        assertThat(description.at("/paths")).allSatisfy(path -> {
            assertThat(path.at("/get/summary").asText()).isNotBlank();
            assertThat(path.at("/get/responses/200")).isNotNull();
        });
        assertThat(description.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        description.at(ref.substring(1)).isMissingNode())
                .as(ref)
                .isFalse());
        assertThat(basic("staff").get("/api/openapi.yaml").body()).contains("openapi: 3.");
        assertThat(new WebClient(port).get("/api/openapi.json").statusCode()).isEqualTo(401);
    }

    @Test
    void aListCostsNoMoreForMoreRows() {
        WebClient team = new WebClient(port).loggedIn("processteam", "demo");
        team.get("/api/rollouts?size=2");
        long few = sql.during(() -> team.get("/api/rollouts?size=2"));
        rollouts.start("hsv");
        rollouts.start("hsv");
        rollouts.start("hsv");

        assertThat(sql.during(() -> team.get("/api/rollouts?size=500"))).isLessThanOrEqualTo(few);
    }

    private String address() {
        return "/api/rollouts/" + rollout.id();
    }

    private WebClient basic(String role) {
        return new WebClient(port).withBasic(rollout.person(role), TestPeople.PASSWORD);
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer);
    }

    private JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        return read(answer);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
