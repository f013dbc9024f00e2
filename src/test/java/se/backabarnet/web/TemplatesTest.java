package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is easily written into a template and not seen in it. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*(?:\"[^\"]*\"[^<>\"]*)*>");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Thymeleaf replaces an element before it asks whether it is to be there. */
    @ParameterizedTest
    @MethodSource("templates")
    void noConditionStandsInAnElementThatIsReplaced(Path template) throws IOException {
        assertThat(tags(template).filter(tag -> tag.contains("th:replace=") && tag.matches("(?s).* th:(if|unless)=.*")))
                .isEmpty();
    }

    /** The security policy refuses them; a page without them in a browser looks as if they worked. */
    @ParameterizedTest
    @MethodSource("templates")
    void noStyleOrScriptStandsInAPage(Path template) throws IOException {
        if (!template.startsWith(TEMPLATES.resolve("mail"))
                && !template.toString().contains("pdf")) {
            assertThat(tags(template).filter(tag -> tag.matches("(?s)<style.*|.* style=.*|.* on[a-z]+=.*")))
                    .isEmpty();
        }
    }

    private static Stream<String> tags(Path template) throws IOException {
        return TAG.matcher(Files.readString(template).replaceAll("(?s)<!--.*?-->", ""))
                .results()
                .map(MatchResult::group);
    }
}
