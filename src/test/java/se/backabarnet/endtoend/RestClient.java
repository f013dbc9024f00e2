package se.backabarnet.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.backabarnet.engine.form.ExampleAnswers;

/** Somebody's program at the engine's interface. */
final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String basic;

    RestClient(String root, String name, String password) {
        this.root = root + "/engine-rest/";
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException when no answer comes, so that nobody can know what has become of the request */
    HttpResponse<byte[]> send(String method, String path, Object body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Authorization", basic)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    JsonNode done(String method, String path, Object body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(method, path, body);
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("%s %s: %d %s"
                    .formatted(
                            method, path, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return JSON.readTree(response.body());
    }

    void startRollout(String process, String area, LocalDate day) throws IOException, InterruptedException {
        Map<String, Object> form = Map.of(
                "areaName",
                area,
                "municipality",
                area + "s kommun",
                "region",
                "Region Exempel",
                "policeArea",
                "Lokalpolisområde " + area,
                "plannedStart",
                day.toString());
        done("POST", "process-definition/key/" + process + "/submit-form", variables(form));
    }

    /** The ids of the tasks that are open in the whole country, by their definition's key. */
    Map<String, String> openTasks() throws IOException, InterruptedException {
        Map<String, String> keys = new LinkedHashMap<>();
        done("GET", "task?sortBy=id&sortOrder=asc", null)
                .forEach(task -> keys.put(
                        task.get("id").asText(), task.get("taskDefinitionKey").asText()));
        return keys;
    }

    Map<String, Object> exampleAnswers(String taskId, LocalDate day) throws IOException, InterruptedException {
        HttpResponse<byte[]> form = send("GET", "task/" + taskId + "/deployed-form", null);
        if (form.statusCode() != 200) {
            throw new IOException("The form of task " + taskId + " was not to be had: " + form.statusCode());
        }
        return ExampleAnswers.to(new ByteArrayInputStream(form.body()), day);
    }

    HttpResponse<byte[]> complete(String taskId, Map<String, Object> answers) throws IOException, InterruptedException {
        return send("POST", "task/" + taskId + "/submit-form", variables(answers));
    }

    /** A list as Tasklist sends it. */
    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> list
                        ? Map.of("value", json(new ArrayList<>(list)), "type", "Json")
                        : Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
