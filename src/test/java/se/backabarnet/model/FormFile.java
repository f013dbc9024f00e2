package se.backabarnet.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form. */
record FormFile(String name, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FormFile read(Path file) {
        try {
            return new FormFile(file.getFileName().toString(), JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    /** Every component, those in groups included. */
    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(json.path("components"), all);
        return all;
    }

    List<JsonNode> fields() {
        return components().stream()
                .filter(component -> component.hasNonNull("key"))
                .toList();
    }

    Optional<JsonNode> field(String key) {
        return fields().stream()
                .filter(field -> field.path("key").asText().equals(key))
                .findFirst();
    }

    private static void collect(JsonNode components, List<JsonNode> all) {
        for (JsonNode component : components) {
            all.add(component);
            collect(component.path("components"), all);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
