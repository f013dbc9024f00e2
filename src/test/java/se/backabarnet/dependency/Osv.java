package se.backabarnet.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks the open database of vulnerabilities, osv.dev, about the versions that this build resolves. */
class Osv {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI root;

    Osv(URI root) {
        this.root = root;
    }

    /** The rows of the list: those known, and those that the database adds. A row goes only by hand. */
    List<String> refresh(List<Advisory> known, List<Dependency> dependencies) throws IOException, InterruptedException {
        Set<String> rows = new TreeSet<>();
        known.forEach(advisory -> rows.add(advisory.row()));
        Set<String> ids = new LinkedHashSet<>();
        known.forEach(advisory -> ids.add(advisory.id()));
        ArrayNode results = (ArrayNode) ask(post(questions(dependencies))).path("results");
        for (int i = 0; i < results.size(); i++) {
            for (JsonNode found : results.get(i).path("vulns")) {
                Advisory advisory = read(found.path("id").asText(), dependencies.get(i));
                if (ids.add(advisory.id())) {
                    rows.add(advisory.row());
                }
            }
        }
        return Stream.concat(Stream.of(Advisory.HEADER), rows.stream()).toList();
    }

    private ObjectNode questions(List<Dependency> dependencies) {
        ObjectNode batch = json.createObjectNode();
        ArrayNode queries = batch.putArray("queries");
        for (Dependency dependency : dependencies) {
            ObjectNode query = queries.addObject().put("version", dependency.version());
            query.putObject("package")
                    .put("ecosystem", ecosystem(dependency.component()))
                    .put("name", name(dependency.component()));
        }
        return batch;
    }

    /** Known by its CVE where it has one, as the verdicts are. */
    private Advisory read(String id, Dependency dependency) throws IOException, InterruptedException {
        JsonNode found = ask(HttpRequest.newBuilder(root.resolve("vulns/" + id)).GET());
        String known = elements(found.path("aliases"))
                .map(JsonNode::asText)
                .filter(alias -> alias.startsWith("CVE-"))
                .findFirst()
                .orElse(id);
        List<String> ranges = elements(found.path("affected"))
                .filter(affected ->
                        affected.path("package").path("name").asText().equals(name(dependency.component())))
                .flatMap(affected -> elements(affected.path("ranges")))
                .flatMap(range -> ranges(range.path("events")).stream())
                .toList();
        String affected = ranges.isEmpty() ? "[" + dependency.version() + "]" : String.join(",", ranges);
        return new Advisory(known, dependency.component(), affected, "https://osv.dev/vulnerability/" + id);
    }

    private static List<String> ranges(JsonNode events) {
        List<String> ranges = new ArrayList<>();
        String from = "0";
        boolean open = false;
        for (JsonNode event : events) {
            if (event.has("introduced")) {
                from = event.path("introduced").asText();
                open = true;
            } else if (event.has("fixed") || event.has("last_affected")) {
                ranges.add("[" + from + ","
                        + (event.has("fixed")
                                ? event.path("fixed").asText() + ")"
                                : event.path("last_affected").asText() + "]"));
                open = false;
            }
        }
        if (open) {
            ranges.add("[" + from + ",)");
        }
        return ranges;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String ecosystem(String component) {
        return component.startsWith("npm:") ? "npm" : "Maven";
    }

    private static String name(String component) {
        return component.substring(component.indexOf(':') + 1);
    }

    private HttpRequest.Builder post(ObjectNode body) {
        return HttpRequest.newBuilder(root.resolve("querybatch")).POST(BodyPublishers.ofString(body.toString()));
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("osv.dev answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
