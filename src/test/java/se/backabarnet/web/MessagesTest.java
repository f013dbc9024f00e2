package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words on pages and in letters: each is there once, each is used, and none is missing. */
class MessagesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path MESSAGES = MAIN.resolve(Path.of("resources", "messages_sv.properties"));

    /** A whole key in a template; one that is put together while a page is written ends in something else. */
    private static final Pattern NAMED = Pattern.compile("(?:#\\{|messages\\.msg\\(')([a-zA-Z][\\w.-]*\\w)(?=[}('])");

    /** Keys that Spring puts together for what it cannot read in a form. */
    private static final String SPRINGS_OWN = "typeMismatch.";

    private static List<String> keys;
    private static String sources;
    private static String templates;

    @BeforeAll
    static void read() throws IOException {
        keys = Files.readAllLines(MESSAGES).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        templates = contentOf(".html").replaceAll("(?s)<!--.*?-->", "");
        sources = templates + contentOf(".java");
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyIsUsed() {
        assertThat(keys).filteredOn(key -> !isUsed(key)).isEmpty();
    }

    @Test
    void noKeyIsMissing() {
        assertThat(NAMED.matcher(templates).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    /** Named as a whole, or begun by a text to which the rest is added while the program runs. */
    private static boolean isUsed(String key) {
        return key.startsWith(SPRINGS_OWN)
                || sources.contains(key)
                || IntStream.range(0, key.length())
                        .filter(place -> key.charAt(place) == '.')
                        .mapToObj(place -> key.substring(0, place))
                        .anyMatch(beginning -> sources.contains('"' + beginning + '"')
                                || sources.contains('"' + beginning + ".\"")
                                || sources.contains("'" + beginning + ".'"));
    }

    private static String contentOf(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(kind))
                            .map(MessagesTest::content)
                            .toList());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
