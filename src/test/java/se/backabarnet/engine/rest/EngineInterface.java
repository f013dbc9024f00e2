package se.backabarnet.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls that no caller should make, for every operation that the engine's own OpenAPI description names. */
final class EngineInterface {

    /** @param body null for none */
    record Call(String method, String path, String contentType, String body) {}

    private static final String JSON = "application/json";
    private static final String NOBODY = "finns-inte";
    private static final String LONG = "x".repeat(5000);

    /** They would do what they say, whatever they are given. */
    private static final Set<String> DO_IT = Set.of("/history/cleanup");

    private static final List<String> ALWAYS = List.of("", "null", "{}");

    private final JsonNode description;
    private final Set<String> askedBefore = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    private EngineInterface(JsonNode description) {
        this.description = description;
    }

    static List<Call> badCalls() {
        try (InputStream file = EngineInterface.class.getResourceAsStream("/openapi.json")) {
            EngineInterface all = new EngineInterface(new ObjectMapper().readTree(file));
            all.description.get("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation -> all.add(path.getKey(), operation.getKey(), operation.getValue())));
            return all.calls;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String template, String verb, JsonNode operation) {
        if (DO_IT.contains(template) && verb.equals("post")) {
            return;
        }
        String method = verb.toUpperCase();
        String path = template.replaceAll("\\{[^}]*}", NOBODY);
        JsonNode content = operation.at("/requestBody/content");
        if (content.isMissingNode()) {
            calls.add(new Call(method, path, JSON, null));
        } else {
            ALWAYS.forEach(body -> calls.add(new Call(method, path, JSON, body)));
            bodies(content).stream()
                    .filter(body -> askedBefore.add(path.split("/")[1] + body))
                    .forEach(body -> calls.add(new Call(method, path, JSON, body)));
            if (content.has("multipart/form-data")) {
                calls.add(new Call(method, path, "multipart/form-data", "nothing"));
                calls.add(new Call(method, path, "multipart/form-data; boundary=b", multipart()));
            }
        }
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && askedBefore.add(path.split("/")[1] + name)) {
                badValues(parameter.path("schema"))
                        .forEach(value -> calls.add(new Call(
                                method, path + "?" + name + "=" + value, JSON, content.isMissingNode() ? null : "{}")));
            }
        });
    }

    private static List<String> badValues(JsonNode schema) {
        boolean text = schema.path("type").asText().equals("string") && !schema.has("format");
        return text ? List.of("%00") : List.of("abc");
    }

    private List<String> bodies(JsonNode content) {
        Map<String, String> properties = properties(content.path(JSON).path("schema"));
        return List.of(
                "[]",
                "\"\\ud800\"",
                object(properties, type -> "{\"x\":[[]]}"),
                object(properties, type -> type.equals("string") ? "\"" + LONG + "\"" : "99999999999999999999"),
                object(properties, type -> switch (type) {
                    case "string" -> "\"a\\u0000b\"";
                    case "array" -> "[null]";
                    case "object" -> "{\"x\":null}";
                    default -> "-1";
                }),
                object(properties, type -> switch (type) {
                    case "array" -> "[\"finns-inte\"]";
                    case "object" -> "{\"x\":{\"value\":\"{\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.List\",\"serializationDataFormat\":\"application/json\"}}}";
                    case "boolean" -> "true";
                    case "string" -> "\"finns-inte\"";
                    default -> "1";
                }));
    }

    private static String object(Map<String, String> properties, java.util.function.UnaryOperator<String> value) {
        return properties.entrySet().stream()
                .map(property -> "\"" + property.getKey() + "\":" + value.apply(property.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** By name, of what JSON type; those of parents included. */
    private Map<String, String> properties(JsonNode schema) {
        Map<String, String> found = new java.util.TreeMap<>();
        JsonNode here =
                schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
        here.path("allOf").forEach(part -> found.putAll(properties(part)));
        here.path("properties")
                .properties()
                .forEach(property -> found.put(
                        property.getKey(), property.getValue().path("type").asText("object")));
        return found;
    }

    private static String multipart() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        return part.formatted("deployment-name", LONG) + part.formatted("type", "Foo") + part.formatted("data", "x")
                + "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
                + URLEncoder.encode("å", StandardCharsets.UTF_8)
                + ".bpmn\"\r\n\r\n<a>\r\n--b--\r\n";
    }
}
