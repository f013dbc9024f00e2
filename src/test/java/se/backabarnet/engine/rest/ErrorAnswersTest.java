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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.backabarnet.ApplicationTest;

/** Whatever somebody sends to the engine's interface, she is told in Swedish what was wrong, and nothing of the inside. */
@ApplicationTest
class ErrorAnswersTest {

    private static final Pattern INSIDE =
            Pattern.compile("ENGINE-|\\borg\\.|\\bjava|\\bse\\.backa|SQL|(?i:\\b(select|insert|update|null|"
                    + "exception|cannot|not|is|the|of|with|http|invalid|must|for)\\b)");

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"admin", "processagare", "ystad-ordforande"})
    void sayInSwedishWhatWasWrongWithEveryBadCall(String person) {
        List<EngineInterface.Call> calls = EngineInterface.badCalls();
        assertThat(calls).hasSizeGreaterThan(1000);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        calls.parallelStream().forEach(call -> {
            HttpResponse<String> answer = send(person, call);
            if (answer.statusCode() >= 400 && !isSound(answer)) {
                wrong.add(call + "\n  " + answer.statusCode() + " " + answer.body());
            }
        });
        assertThat(wrong).isEmpty();
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
