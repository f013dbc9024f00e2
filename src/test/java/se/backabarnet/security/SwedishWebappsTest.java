package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's web applications are Swedish from the first label to the last. */
class SwedishWebappsTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDERS =
            Pattern.compile("\\{\\{\\s*[^}]*?\\s*}}|\\{}|%[sd]|</?(?:a|b|br|em|i|span|strong)\\b[^>]*>|&[a-z]+;");
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|this|of|with|your|please|could not|successfully|are you sure)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyLabelOfTheEngineHasASwedishOneWithTheSamePlaceholders(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> swedish = texts(app, "sv");

        assertThat(swedish.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(english).allSatisfy((key, text) -> {
            assertThat(placeholders(swedish.get(key))).as(key).isEqualTo(placeholders(text));
            assertThat(swedish.get(key).isBlank()).as(key).isEqualTo(text.isBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noLabelIsLeftInEnglish(String app) throws IOException {
        assertThat(texts(app, "sv").values())
                .noneMatch(text -> ENGLISH.matcher(text).find());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDERS
                .matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\s", ""))
                .sorted()
                .toList();
    }

    /** Every text of a file by its path; the dates' formats are data of another kind. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        try (InputStream in =
                SwedishWebappsTest.class.getResourceAsStream(APPS + app + "/locales/" + language + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (path.matches(".*/(calendar|longDateFormat|week)/.*")) {
            texts.put(path, "");
        } else if (node.isContainerNode()) {
            int index = 0;
            for (var fields = node.fields(); fields.hasNext(); ) {
                var field = fields.next();
                collect(path + "/" + field.getKey(), field.getValue(), texts);
            }
            for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
                collect(path + "/" + index++, element, texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
