package se.backabarnet.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Path FOLDER = Path.of("docker");

    private final String text = Files.readString(FOLDER.resolve("compose.yaml"));
    private final Map<String, Map<String, Map<String, ?>>> compose = new Yaml().load(text);

    ComposeFileTest() throws IOException {}

    @Test
    void theApplicationGetsEverySettingThatProductionDemands() {
        assertThat(application().get("environment"))
                .extracting(environment -> ((Map<?, ?>) environment).keySet())
                .asInstanceOf(COLLECTION)
                .contains(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "SPRING_MAIL_HOST",
                        "BACKABARNET_MAIL_FROM",
                        "BACKABARNET_PUBLIC_URL",
                        "BACKABARNET_ADMIN_PASSWORD");
    }

    @Test
    void noSecretIsWrittenInIt() {
        assertThat(text.lines().filter(line -> line.contains("PASSWORD:")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*: \\$\\{\\w+(:-)?}"));
    }

    @Test
    void theExampleNamesEveryVariableAndHoldsNoSecret() throws IOException {
        Map<String, String> example;
        try (var lines = Files.lines(FOLDER.resolve(".env.example"))) {
            example = lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
        Set<String> used = new TreeSet<>(Set.of("COMPOSE_PROJECT_NAME"));
        Matcher variable = Pattern.compile("\\$\\{(\\w+)").matcher(text);
        while (variable.find()) {
            used.add(variable.group(1));
        }

        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(example).allSatisfy((name, value) -> {
            if (name.endsWith("PASSWORD")) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @Test
    void portsAreOpenOnThisMachineOnlyAndTheDatabasesIsNot() {
        assertThat(compose.get("services").values())
                .extracting(service -> service.get("ports"))
                .filteredOn(ports -> ports != null)
                .flatExtracting(ports -> (Collection<?>) ports)
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        assertThat(compose.get("services").get("database")).doesNotContainKey("ports");
    }

    @Test
    void theImageIsBuiltFromTheTopFolder() {
        Map<?, ?> build = (Map<?, ?>) application().get("build");

        assertThat(FOLDER.resolve(build.get("context").toString())
                        .resolve(build.get("dockerfile").toString()))
                .exists();
    }

    private Map<String, ?> application() {
        return compose.get("services").get("application");
    }
}
