package se.backabarnet.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database server that a killed application left running. It is stopped, not taken over: the next server is then
 * always started in one way, with one set of options. Where only its pid file is left, and the number may belong to
 * another process by now, the file goes, because PostgreSQL would wait for that process for ever.
 */
final class OrphanedPostmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private final Path cluster;
    private final ProcessHandle process;

    private OrphanedPostmaster(Path cluster, ProcessHandle process) {
        this.cluster = cluster;
        this.process = process;
    }

    /** To be called by whoever holds the folder's lock. */
    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .map(process -> new OrphanedPostmaster(cluster, process))
                .ifPresent(OrphanedPostmaster::stop);
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }

    private void stop() {
        if (!isRunning()) {
            return;
        }
        process.destroy();
        if (!isGoneWithin(PATIENCE)) {
            process.destroyForcibly();
            isGoneWithin(PATIENCE);
        }
    }

    private boolean isGoneWithin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the process is a server on this cluster: its program lies beside the cluster, or its arguments name it. A
     * process that has ended and waits to be collected has neither.
     */
    private boolean isRunning() {
        ProcessHandle.Info info = process.info();
        return Stream.of(info.command(), info.commandLine())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.contains(cluster.toString()));
    }
}
