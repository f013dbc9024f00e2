package se.backabarnet.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A published weakness of a library: one row of {@code src/docs/advisories.csv}.
 *
 * @param component {@code maven:group:artifact} or {@code npm:package}
 * @param affected versions as Maven writes ranges: {@code [6.2.0,6.2.19],[7.0.0,7.0.8]}
 */
record Advisory(String id, String component, String affected, String source) {

    static final Path LIST = Path.of("src", "docs", "advisories.csv");
    static final String HEADER = "id;component;affected;source";

    private static final Path VERDICTS = Path.of("src", "docs", "security.md");

    static List<Advisory> list() throws IOException {
        return Files.readAllLines(LIST).stream().skip(1).map(Advisory::read).toList();
    }

    private static Advisory read(String row) {
        String[] fields = row.split(";");
        return new Advisory(fields[0], fields[1], fields[2], fields[3]);
    }

    String row() {
        return String.join(";", id, component, affected, source);
    }

    boolean affects(Dependency dependency) {
        try {
            return component.equals(dependency.component())
                    && VersionRange.createFromVersionSpec(affected)
                            .containsVersion(new DefaultArtifactVersion(dependency.version()));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalStateException(LIST + " has a range that cannot be read: " + this, e);
        }
    }

    boolean hasVerdictIn(String verdicts) {
        return Pattern.compile(
                        "^\\| " + Pattern.quote(id) + " \\| (not reachable|guarded) \\| [^|]*\\w[^|]* \\|$",
                        Pattern.MULTILINE)
                .matcher(verdicts)
                .find();
    }

    static String verdicts() throws IOException {
        return Files.readString(VERDICTS);
    }
}
