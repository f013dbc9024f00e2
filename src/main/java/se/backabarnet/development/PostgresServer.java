package se.backabarnet.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import se.backabarnet.settings.StartRefusedException;

/**
 * A PostgreSQL server whose data outlives the application, also when that is killed in the middle of something. One
 * process at a time owns the folder, by a lock that the operating system releases with the process; the owner clears up
 * whatever its predecessor left half done. It writes as carefully as a production server, and listens on loopback only.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;

    private PostgresServer(FileChannel lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    static PostgresServer start(Path folder) {
        Path log = folder.resolve("postgres.log");
        long logged = log.toFile().length();
        FileChannel lock = null;
        try {
            lock = lock(folder);
            return new PostgresServer(lock, startOn(folder, log));
        } catch (StartRefusedException e) {
            throw e;
        } catch (Exception | ExceptionInInitializerError e) {
            release(lock);
            throw isOfOtherRelease(log, logged)
                    ? new StartRefusedException(
                            "the development database in %s was written by another release of PostgreSQL; delete that folder, and the demonstration begins anew, or set BACKABARNET_DATA_DIR to another one"
                                    .formatted(folder),
                            e)
                    : new StartRefusedException(
                            "the development database did not start (%s); see %s".formatted(reason(e), log), e);
        }
    }

    private static EmbeddedPostgres startOn(Path folder, Path log) throws IOException {
        Path cluster = folder.resolve("postgres");
        Path binaries = folder.resolve("postgres-binaries");
        Path unfinished = folder.resolve("postgres.unfinished");
        OrphanedPostmaster.stop(cluster);
        discardHalfUnpacked(binaries);
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(cluster);
        } else if (Files.notExists(cluster)) {
            Files.createFile(unfinished);
        }
        EmbeddedPostgres postgres = builder(cluster, binaries, log).start();
        Files.deleteIfExists(unfinished);
        binaries.toFile().setWritable(false, false);
        binaries.toFile().setWritable(true, true);
        return postgres;
    }

    private static EmbeddedPostgres.Builder builder(Path cluster, Path binaries, Path log) {
        System.setProperty("ot.epg.working-dir", binaries.toString());
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // the application context stops it, after the last that uses it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "sv-SE")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(toLog)
                .setErrorRedirector(toLog);
    }

    /** Unpacking skips files that exist, so that one cut short by a kill would stay cut short. */
    private static void discardHalfUnpacked(Path binaries) throws IOException {
        if (Files.notExists(binaries)) {
            return;
        }
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path release : unpacked) {
                if (Files.notExists(release.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(release);
                }
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // refused below, like a lock that another process holds
        }
        channel.close();
        throw new StartRefusedException(
                "the data folder " + folder
                        + " is used by an application that is running; stop that one or set BACKABARNET_DATA_DIR to another folder");
    }

    private static void release(FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The data folder's lock could not be released", e);
        }
    }

    /** Said by the server itself, in the language of its locale C. */
    private static boolean isOfOtherRelease(Path log, long from) {
        try (FileChannel channel = FileChannel.open(log)) {
            String said =
                    new String(Channels.newInputStream(channel.position(from)).readAllBytes(), StandardCharsets.UTF_8);
            return said.contains("database files are incompatible with server");
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        release(lock);
    }
}
