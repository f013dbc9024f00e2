package se.backabarnet.dependency;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library in the version that this build resolves.
 *
 * @param component {@code maven:group:artifact} or {@code npm:package}
 */
record Dependency(String component, String version) {

    private static final String WEBAPPS = "/META-INF/resources/webjars/camunda/lib/deps.js";
    private static final Pattern LICENSED = Pattern.compile("(?m)^@license ((?:@[^@/\\s]+/)?[^@\\s]+)@(\\S+)$");

    /** A library that others maintain further: {@code 1.9.9-route}, {@code 1.3.0-angular-moment-1.3.2}. */
    private static final Pattern OWN_VERSION = Pattern.compile("(?:.*-)?(\\d+\\.\\d+\\.\\d+)(?:-[a-z]+)?");

    /** What is packed with the web applications of the engine and not in their list of licences. */
    private static final Map<String, Pattern> WITHOUT_LICENCE = Map.of(
            "jquery", Pattern.compile("=\"(\\d+\\.\\d+\\.\\d+)\",\\w+=/HTML\\$/i"),
            "moment", Pattern.compile("\\.version=\"(2\\.\\d+\\.\\d+)\""),
            "dompurify", Pattern.compile("\\.version=\"(\\d+\\.\\d+\\.\\d+)\",\\w+\\.removed=\\[\\]"));

    /** Every library on the class path, and every one that the engine's web applications bring to browsers. */
    static List<Dependency> all() throws IOException {
        return Stream.concat(onClassPath(), inWebapps()).distinct().toList();
    }

    private static Stream<Dependency> onClassPath() {
        Path repository = Path.of(Objects.requireNonNull(
                System.getProperty("localRepository"), "Surefire says where Maven keeps the libraries"));
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.startsWith(repository))
                .map(repository::relativize)
                .map(Dependency::of);
    }

    /** By where it lies: {@code org/jsoup/jsoup/1.24.1/jsoup-1.24.1.jar}. */
    private static Dependency of(Path jar) {
        int names = jar.getNameCount();
        String group = jar.subpath(0, names - 3).toString().replace(File.separatorChar, '.');
        return new Dependency(
                "maven:" + group + ":" + jar.getName(names - 3),
                jar.getName(names - 2).toString());
    }

    private static Stream<Dependency> inWebapps() throws IOException {
        String code = read(WEBAPPS);
        Stream<Dependency> licensed =
                LICENSED.matcher(read(WEBAPPS + ".LICENSE.txt")).results().map(Dependency::licensed);
        Stream<Dependency> others = WITHOUT_LICENCE.entrySet().stream().flatMap(library -> library.getValue()
                .matcher(code)
                .results()
                .map(found -> new Dependency("npm:" + library.getKey(), found.group(1))));
        return Stream.concat(licensed, others);
    }

    private static Dependency licensed(MatchResult found) {
        String version = Optional.of(OWN_VERSION.matcher(found.group(2)))
                .filter(own -> own.matches())
                .map(own -> own.group(1))
                .orElse(found.group(2));
        return new Dependency("npm:" + found.group(1), version);
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = Objects.requireNonNull(Dependency.class.getResourceAsStream(resource), resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
