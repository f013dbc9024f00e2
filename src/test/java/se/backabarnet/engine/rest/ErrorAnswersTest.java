package se.backabarnet.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.ApplicationTest;

/** Whatever somebody sends to the engine's interface, she is told in Swedish what was wrong, and nothing of the inside. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest {

    private static final Pattern INSIDE =
            Pattern.compile("ENGINE-|\\borg\\.|\\bjava|\\bse\\.backa|SQL|(?i:\\b(select|insert|update|null|"
                    + "exception|cannot|not|is|the|of|with|http|invalid|must|for)\\b)");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"admin", "processagare", "ystad-ordforande"})
    void sayInSwedishWhatWasWrongWithEveryBadCall(String person) {
        List<EngineInterface.Call> calls = EngineInterface.badCalls();
        assertThat(calls).hasSizeGreaterThan(1000);
        if (!person.equals("admin")) {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            calls = calls.stream()
                    .filter(call -> seen.add(call.method() + call.path().split("\\?")[0]))
                    .toList();
        }
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        calls.parallelStream().forEach(call -> {
            HttpResponse<String> answer = send(person, call);
            if (answer.statusCode() >= 400 && !isSound(answer)) {
                wrong.add(call + "\n  " + answer.statusCode() + " " + answer.body());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nameAReferenceForAFailureOfOursUnderWhichItIsLogged(CapturedOutput log) {
        HttpResponse<String> answer;
        jdbc.sql("alter table act_ru_filter rename to gone").update();
        try {
            answer = send("admin", new EngineInterface.Call("GET", "/filter", "application/json", null));
        } finally {
            jdbc.sql("alter table gone rename to act_ru_filter").update();
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        Matcher reference = Pattern.compile("\"reference\":\"([0-9A-Z]{8})\"").matcher(answer.body());
        assertThat(reference.find()).isTrue();
        assertThat(answer.body())
                .startsWith("{\"type\":\"INTERNAL_SERVER_ERROR\",\"message\":\"Något gick fel hos oss")
                .contains("uppge referensen " + reference.group(1))
                .doesNotContain("act_ru", "select", "camunda");
        assertThat(log)
                .containsSubsequence(
                        "ERROR",
                        "GET /engine-rest/filter failed, reference " + reference.group(1),
                        "act_ru_filter",
                        "\tat ");
    }

    @Test
    void sayThatTheDatabaseTookTooLongAndLogIt(CapturedOutput log) {
        jdbc.sql("create function too_long() returns boolean language plpgsql as"
                        + " $$ begin raise exception 'canceling statement' using errcode = '57014'; end $$")
                .update();
        jdbc.sql("alter table act_ru_filter rename to gone").update();
        jdbc.sql("create view act_ru_filter as select * from gone where too_long()")
                .update();
        HttpResponse<String> answer;
        try {
            answer = send("admin", new EngineInterface.Call("GET", "/filter", "application/json", null));
        } finally {
            jdbc.sql("drop view act_ru_filter").update();
            jdbc.sql("alter table gone rename to act_ru_filter").update();
            jdbc.sql("drop function too_long").update();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"type\":\"SERVICE_UNAVAILABLE\"", "Det tog för lång tid att svara");
        assertThat(log).containsOnlyOnce("GET /engine-rest/filter took the database too long");
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("30s");
    }

    @Test
    void logNoMistakeOfACallerAsAFailure(CapturedOutput log) {
        send("admin", new EngineInterface.Call("PUT", "/group/finns-ej-har/members/admin", "application/json", null));

        assertThat(log).doesNotContain("finns-ej-har");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task/finns-inte, , 404, finns inte längre",
        "GET, /task?firstResult=x, , 400, Det gäller firstResult.",
        "GET, /task?sortBy=x&sortOrder=asc, , 400, Det gäller sortBy.",
        "POST, /task/count, '{\"priority\":\"x\"}', 400, Det gäller priority.",
        "POST, /task/count, '{', 400, 'rad 1, tecken'",
        "POST, /deployment/create, '{}', 415, multipart/form-data",
        "PATCH, /task, '{}', 405, Det går inte att göra så",
        "PUT, /group/finns-inte/members/admin, , 404, finns inte",
        "POST, /group/create, '{\"id\":\"camunda-admin\",\"name\":\"x\",\"type\":\"x\"}', 409, finns redan",
        "POST, /group/create, '{\"id\":\"LONG\",\"name\":\"x\",\"type\":\"x\"}', 400, för lång"
    })
    void sayWhatWasWrong(String method, String path, String body, int status, String words) {
        String sent = body == null ? null : body.replace("LONG", "x".repeat(300));

        HttpResponse<String> answer = send("admin", new EngineInterface.Call(method, path, "application/json", sent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, nothing, fält eller filer saknas",
        "multipart/form-data; boundary=b, PART, Det finns ingen fil att driftsätta"
    })
    void sayThatADeploymentIsEmpty(String contentType, String body, String words) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--b--\r\n";

        HttpResponse<String> answer = send(
                "processagare",
                new EngineInterface.Call("POST", "/deployment/create", contentType, body.replace("PART", part)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    private boolean isSound(HttpResponse<String> answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            String message = body.path("message").asText();
            return answer.statusCode() < 500
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                    && body.path("type").asText().matches("[A-Z_]+|RefusedException")
                    && !message.isBlank()
                    && !INSIDE.matcher(message).find();
        } catch (IOException noJson) {
            return false;
        }
    }

    private HttpResponse<String> send(String person, EngineInterface.Call call) {
        String login = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/engine-rest" + call.path()))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", call.contentType())
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
