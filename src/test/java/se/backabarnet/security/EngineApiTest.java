package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.backabarnet.WebClient;

/** The engine's interface: with Basic for programs, with the session for Tasklist, and for nobody by other ways. */
class EngineApiTest extends WebTest {

    private static final String WEBAPPS = "/camunda/api/engine/engine/default/";

    @ParameterizedTest
    @ValueSource(
            strings = {"task", "engine", "user", "deployment", "process-instance", "identity/verify", "", "nowhere"})
    void needsALogin(String path) {
        HttpResponse<String> response = client().get("/engine-rest/" + path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(response.body()).isEqualTo("{\"type\":\"UNAUTHORIZED\",\"message\":\"Du behöver logga in.\"}");
    }

    @Test
    void takesNoSession() {
        WebClient client = loggedIn(ADMIN);

        assertThat(client.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void opensNoSession() {
        HttpResponse<String> response = basic(CHAIR).get("/engine-rest/task");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void needsNoTokenWithBasic() {
        assertThat(basic(CHAIR).json("POST", "/engine-rest/task/count", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsTheEngineDecideForWhoIsAsking() {
        assertThat(basic(CHAIR).get("/engine-rest/task/count").body()).isEqualTo("{\"count\":1}");
        assertThat(basic(OWNER).get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
    }

    @Test
    void tellsAProcessOwnerWhyNothingIsDeployed() throws IOException {
        String deployed = basic(OWNER).get("/engine-rest/deployment/count").body();
        byte[] broken = Files.readString(Path.of("bpmn", "notification.bpmn"))
                .replace("sendMailDelegate", "notifyDelegate")
                .replace("P3650D", "P1D")
                .getBytes(StandardCharsets.UTF_8);

        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("data", new ByteArrayResource(broken) {
            @Override
            public String getFilename() {
                return "notification.bpmn";
            }
        });
        HttpHeaders login = new HttpHeaders();
        login.setBasicAuth(OWNER, PASSWORD, StandardCharsets.UTF_8);
        ResponseEntity<String> response = new TestRestTemplate()
                .postForEntity(
                        "http://localhost:" + port + "/engine-rest/deployment/create",
                        new HttpEntity<>(parts, login),
                        String.class);

        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(response.getBody())
                .contains("Ingenting har driftsatts.")
                .contains("Filen notification.bpmn, elementet NotificationProcess ”Skicka ett meddelande”: historiken")
                .contains("processen saknar ett steg som anropar ${sendMailDelegate}")
                .contains("steget saknar inparametern notification");
        assertThat(basic(OWNER).get("/engine-rest/deployment/count").body()).isEqualTo(deployed);
    }

    /** CVE-2026-109432. */
    @ParameterizedTest
    @ValueSource(strings = {CHAIR, ADMIN})
    void runsNoExpressionThatComesWithAQuery(String name) {
        WebClient client = basic(name);
        String filter = client.get("/engine-rest/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String alternative = "{\"orQueries\": [{\"name\": \"-\", \"dueAfterExpression\": \"${now()}\"}]}";

        for (String path : List.of("task", "task/count", "filter/" + filter + "/list", "filter/" + filter + "/count")) {
            assertThat(client.json("POST", "/engine-rest/" + path, alternative).statusCode())
                    .isEqualTo(400);
            assertThat(client.json(
                                    "POST",
                                    "/engine-rest/" + path,
                                    alternative
                                            .replace("Expression", "")
                                            .replace("${now()}", "2026-11-27T12:00:00.000+0100"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAIR, TEAM, ADMIN})
    void refusesAQueryThatNoPageAsks(String name) {
        WebClient client = basic(name);
        String filter = client.get("/engine-rest/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String conditions = "{\"processVariables\":["
                + String.join(",", Collections.nCopies(21, "{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}")) + "]}";

        for (String path : List.of("task", "task/count", "filter/" + filter + "/list", "filter/" + filter + "/count")) {
            HttpResponse<String> refused = client.json("POST", "/engine-rest/" + path, conditions);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body())
                    .startsWith(
                            "{\"type\":\"BAD_REQUEST\",\"message\":\"Frågan är för stor. Den får ha högst 20 villkor");
        }
        for (String parameter : List.of(
                "processVariables=" + String.join(",", Collections.nCopies(21, "a_eq_b")),
                "taskIdIn=" + String.join("%2C", Collections.nCopies(201, "a")),
                "maxResults=2001")) {
            assertThat(client.get("/engine-rest/engine/default/task?" + parameter)
                            .statusCode())
                    .as(parameter)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "task/1/complete"})
    void refusesWhatIsTooLargeToBeRead(String path) {
        HttpResponse<String> refused =
                basic(CHAIR).json("POST", "/engine-rest/" + path, " ".repeat(8 * 1024 * 1024) + "{}");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"type\":\"PAYLOAD_TOO_LARGE\"", "skicka mindre åt gången");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"APPLICATION/JSON", "application/json;charset=UTF-8", "application/octet-stream", "text/json"})
    void readsAQueryAsTheEngineDoes(String contentType) {
        String conditions = "{\"orQueries\":[" + String.join(",", Collections.nCopies(21, "{\"name\":\"a\"}")) + "]}";

        assertThat(basic(CHAIR)
                        .send("POST", "/engine-rest/task/count", conditions, "Content-Type", contentType)
                        .statusCode())
                .isIn(400, 415);
    }

    @Test
    void refusesAQueryOfTasklistThatNoPageAsks() {
        WebClient client = loggedIn(CHAIR);
        client.page("/camunda/app/tasklist/default/");
        String ids = "{\"taskIdIn\":[" + String.join(",", Collections.nCopies(201, "\"a\"")) + "]}";

        assertThat(client.json("POST", WEBAPPS + "task/count", ids, "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                        .body())
                .contains("Frågan är för stor");
    }

    @ParameterizedTest
    @CsvSource({
        "webtest.chair, GET, task",
        "webtest.chair, GET, task/",
        "webtest.chair, GET, filter",
        "webtest.chair, GET, process-definition",
        "webtest.team, GET, process-instance",
        "webtest.team, GET, process-definition/count",
        "webtest.owner, GET, deployment",
        "webtest.owner, GET, version",
        "webtest.admin, GET, user",
        "webtest.admin, GET, authorization",
        "webtest.admin, GET, engine"
    })
    void allowsByRole(String name, String method, String path) {
        assertThat(basic(name).json(method, "/engine-rest/" + path, "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "webtest.chair, GET, process-instance",
        "webtest.chair, GET, user",
        "webtest.chair, GET, deployment",
        "webtest.chair, POST, deployment/create",
        "webtest.chair, POST, process-definition/key/HsvRolloutProcess/start",
        "webtest.chair, DELETE, task/1",
        "webtest.chair, PUT, task/1",
        "webtest.chair, POST, task/1/delegate",
        "webtest.chair, POST, task/1/identity-links",
        "webtest.chair, GET, task/1/attachment",
        "webtest.chair, GET, engine",
        "webtest.chair, GET, engine/default/user",
        "webtest.chair, GET, history/variable-instance",
        "webtest.chair, POST, message",
        "webtest.chair, GET, nowhere",
        "webtest.team, POST, deployment/create",
        "webtest.team, DELETE, process-instance/1",
        "webtest.team, GET, user",
        "webtest.owner, POST, process-definition/key/HsvRolloutProcess/start",
        "webtest.owner, DELETE, deployment/1",
        "webtest.owner, POST, deployment/1/redeploy",
        "webtest.admin, POST, identity/verify",
        "webtest.admin, POST, engine/default/identity/verify"
    })
    void refusesEverythingElse(String name, String method, String path) {
        HttpResponse<String> response = basic(name).json(method, "/engine-rest/" + path, "{}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .isEqualTo("{\"type\":\"FORBIDDEN\",\"message\":\"Du har inte behörighet till detta.\"}");
    }

    @Test
    void knowsNoWayAroundTheList() throws IOException {
        for (String path : new String[] {
            "task/..;/user",
            "task/../user",
            "task/%2e%2e/user",
            "task/%2E%2E/user",
            "/user",
            "//user",
            "task//../user",
            "task;a=b/../user",
            "user;task",
            "user;/task",
            "us%65r",
            "%75ser",
            "./user",
            "task/%252e%252e/user",
            "task%2f..%2fuser",
            "task/..%5cuser",
            "engine/default/user",
            "engine/def%61ult/user",
            "user/",
            "USER",
            "user%20",
            "user%00",
            "task/../../engine-rest/user",
            "filter/../user",
            "filter/%2e%2e;/user"
        }) {
            assertThat(raw("/engine-rest/" + path, CHAIR)).as(path).isIn(400, 403, 404);
        }
        assertThat(raw("/engine-rest/us%65r", ADMIN)).isIn(400, 403);
        assertThat(raw("/engine-rest/task", CHAIR)).isEqualTo(200);
        assertThat(raw("/engine-r%65st/task", CHAIR)).isIn(400, 403);
        assertThat(raw("/engine-r%65st/user", null)).isIn(400, 401, 403);
        assertThat(raw("//engine-rest/user", null)).isIn(400, 401);
        assertThat(raw("/engine-rest;x=y/user", null)).isIn(400, 401);
        assertThat(raw("/login/..;/engine-rest/user", null)).isIn(400, 401);
        assertThat(raw("/css/%2e%2e/engine-rest/user", null)).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "deployment", "task/1/attachment", "history/task", "process-instance"})
    void holdsTheSameListForTheWebapps(String path) {
        WebClient client = loggedIn(CHAIR);

        HttpResponse<String> response = client.get(WEBAPPS + path);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Du har inte behörighet");
        assertThat(client.get(WEBAPPS + "task").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/eng%69ne/engine/default/user",
                "/camunda/%61pi/engine/engine/default/task",
                "/camunda/api/engine/engine/def%61ult/task",
                "/camunda/api/engine/engine/other/task",
                "/camunda/api/engine/task",
                "/camunda/api/engine/version"
            })
    void showsTheWebappsEngineByNoOtherPath(String path) {
        assertThat(loggedIn(CHAIR).get(path).statusCode()).isIn(400, 403);
    }

    @Test
    void letsTheWebappsWriteOnlyWithTheirToken() {
        WebClient client = loggedIn(CHAIR);
        client.page("/camunda/app/tasklist/default/");
        String token = client.cookie("XSRF-TOKEN");

        assertThat(client.json("POST", WEBAPPS + "task/count", "{}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.json("POST", WEBAPPS + "task/count", "{}").statusCode())
                .isEqualTo(403);
    }

    /** Sends a path that no well-behaved client would. */
    private int raw(String path, String name) throws IOException {
        String login = name == null
                ? ""
                : "Authorization: Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8))
                        + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String start = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(start.substring(9));
        }
    }

    /** Her tasks would stay with her, and nobody would see them. */
    @Test
    void nobodyIsRemovedPastThePageForIt() {
        WebClient inAdmin = loggedIn(ADMIN);
        inAdmin.page("/camunda/app/admin/default/");
        String token = inAdmin.cookie("XSRF-TOKEN");

        for (HttpResponse<String> answer : List.of(
                basic(ADMIN).json("DELETE", "/engine-rest/user/" + CHAIR, ""),
                inAdmin.json(
                        "DELETE", "/camunda/api/engine/engine/default/user/" + CHAIR, "", "X-XSRF-TOKEN", token))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Personer tas bort på sidan Personer (/personer)");
        }
        assertThat(loggedIn(CHAIR).page("/").statusCode()).isEqualTo(200);
    }
}
