package se.backabarnet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every application context of the tests a database of its own, empty, on one PostgreSQL server that all tests of
 * this JVM share and that goes with it:
 *
 * <pre>{@code
 * @SpringBootTest
 * @ContextConfiguration(initializers = TestDatabase.class)
 * }</pre>
 *
 * The outbox and whatever else development writes goes to {@code target/}, too.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String USER = "postgres";
    private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + createDatabase(),
                        "spring.datasource.username=" + USER,
                        "spring.session.jdbc.cleanup-cron=-",
                        "backabarnet.data-dir=" + createFolder())
                .applyTo(context);
    }

    /** The address of a new, empty database; for tests that need one without an application context. */
    public static String createDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database " + name + " could not be created", e);
        }
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Server.INSTANCE.getPort(), name);
    }

    private static Path createFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(FOLDER.resolveSibling("test-data")), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started with the first use. Its data lies where the library looks for what a killed run has left, and clears it. */
    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                Files.createDirectories(FOLDER);
                System.setProperty("ot.epg.working-dir", FOLDER.toString());
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(FOLDER.resolve(UUID.randomUUID().toString()))
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "sv-SE")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .start();
                // after the last application context, not beside it
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
