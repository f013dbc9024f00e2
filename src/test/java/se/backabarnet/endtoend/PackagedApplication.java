package se.backabarnet.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as it runs in production: a process of its own, which can be killed. */
final class PackagedApplication {

    private static final Path LOG = Path.of("target", "packaged-application.log");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Map<String, String> environment;
    private final String root;
    private Process process;

    PackagedApplication(Map<String, String> environment, String root) {
        this.environment = environment;
        this.root = root;
    }

    void start() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        process = builder.start();
        awaitReadiness();
    }

    /** As {@code kill -9}: nothing is tidied up, nothing is answered any more. */
    void kill() {
        process.destroyForcibly();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    private void awaitReadiness() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest readiness = HttpRequest.newBuilder(URI.create(root + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady(http, readiness)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The packaged application did not start; see " + LOG);
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest readiness) throws InterruptedException {
        try {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing is packaged: run mvn package first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
