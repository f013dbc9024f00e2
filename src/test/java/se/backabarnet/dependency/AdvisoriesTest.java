package se.backabarnet.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No library is used in a version with a known weakness of which nobody has said what it means here. */
class AdvisoriesTest {

    private static final Advisory MADE_UP =
            new Advisory("CVE-0000-0001", "maven:org.springframework:spring-core", "[6.2.0,)", "nowhere");

    @Test
    void everyOneThatConcernsAResolvedVersionHasAVerdict() throws IOException {
        assertThat(without(Advisory.list(), Advisory.verdicts()))
                .as("say in src/docs/security.md what these mean here, or take a version without them")
                .isEmpty();
    }

    @Test
    void oneWithoutAVerdictIsFound() throws IOException {
        List<Advisory> list =
                Stream.concat(Advisory.list().stream(), Stream.of(MADE_UP)).toList();

        assertThat(without(list, Advisory.verdicts())).containsExactly(MADE_UP);
        assertThat(without(list, Advisory.verdicts() + "\n| CVE-0000-0001 | not reachable |  |\n"))
                .containsExactly(MADE_UP);
        assertThat(without(list, Advisory.verdicts() + "\n| CVE-0000-0001 | not reachable | Made up. |\n"))
                .isEmpty();
    }

    @Test
    void oneOfOtherVersionsConcernsNobody() {
        Dependency mended = new Dependency("maven:org.postgresql:postgresql", "42.7.12");
        Advisory advisory = new Advisory("CVE-0000-0002", mended.component(), "[42.7.4,42.7.12)", "nowhere");

        assertThat(advisory.affects(mended)).isFalse();
        assertThat(advisory.affects(new Dependency(mended.component(), "42.7.9")))
                .isTrue();
        assertThat(advisory.affects(new Dependency("maven:org.postgresql:another", "42.7.9")))
                .isFalse();
    }

    @Test
    void librariesAreFoundOnTheClassPathAndInTheWebApplicationsOfTheEngine() throws IOException {
        assertThat(Dependency.all())
                .extracting(Dependency::component)
                .contains(
                        "maven:org.springframework:spring-core",
                        "maven:org.camunda.bpm:camunda-engine",
                        "maven:org.apache.tomcat.embed:tomcat-embed-core",
                        "npm:angular",
                        "npm:angular-sanitize",
                        "npm:jquery",
                        "npm:moment",
                        "npm:dompurify",
                        "npm:@bpmn-io/feel-editor");
        assertThat(Dependency.all())
                .filteredOn(dependency -> !dependency.component().startsWith("maven:"))
                .allSatisfy(dependency -> assertThat(dependency.version()).matches("\\d+\\.\\d+\\.\\d+(-alpha.*)?"));
    }

    private static List<Advisory> without(List<Advisory> list, String verdicts) throws IOException {
        List<Dependency> dependencies = Dependency.all();
        return list.stream()
                .filter(advisory -> dependencies.stream().anyMatch(advisory::affects))
                .filter(advisory -> !advisory.hasVerdictIn(verdicts))
                .toList();
    }
}
