package se.backabarnet.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.backabarnet.settings.StartRefusedException;

class PostgresServerTest {

    // not a temporary folder: other servers of this JVM may run from the programs that are unpacked here
    private static final Path FOLDER = Path.of("target", "postgres-server-test").toAbsolutePath();

    private final Path cluster = FOLDER.resolve("postgres");

    @BeforeEach
    void startWithoutData() throws IOException {
        Files.createDirectories(FOLDER);
        OrphanedPostmaster.stop(cluster);
        FileSystemUtils.deleteRecursively(cluster);
        Files.deleteIfExists(FOLDER.resolve("postgres.unfinished"));
    }

    @Test
    void keepsWhatWasCommittedWhenTheApplicationIsKilled() throws Exception {
        Process killed = startProcess("create table kept as select 'ännu kvar' as word");
        killed.destroyForcibly().waitFor();
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            assertThat(ask(server, "select word from kept")).isEqualTo("ännu kvar");
            assertThat(postmaster()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void keepsDataOverRestarts() throws Exception {
        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            ask(server, "create table kept as select 1; select 1");
        }
        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
        }
    }

    @Test
    void writesCarefullyListensOnLoopbackAndSortsAsInSwedish() throws Exception {
        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select string_agg(x, '' order by x) from unnest(string_to_array('öäzåa', null)) x"))
                    .isEqualTo("azåäö");
        }
    }

    @Test
    void refusesTheSecondStartOnAFolder() throws Exception {
        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            assertThatThrownBy(() -> PostgresServer.start(FOLDER))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(FOLDER.toString())
                    .hasMessageContaining("BACKABARNET_DATA_DIR")
                    .hasMessageNotContaining("\n");
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        Process other = startProcess("select 1");
        try {
            assertThatThrownBy(() -> PostgresServer.start(FOLDER)).isInstanceOf(StartRefusedException.class);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void refusesTheDataOfAnotherReleaseAndStartsAgainWhenItIsGone() throws Exception {
        PostgresServer.start(FOLDER).close();
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> PostgresServer.start(FOLDER))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("another release of PostgreSQL")
                .hasMessageContaining("delete that folder")
                .hasMessageContaining(FOLDER.toString())
                .hasMessageContaining("BACKABARNET_DATA_DIR")
                .hasMessageNotContaining("\n");

        FileSystemUtils.deleteRecursively(cluster);
        PostgresServer.start(FOLDER).close();
    }

    @Test
    void startsThoughThePidFileNamesAProcessThatIsAnother() throws Exception {
        PostgresServer.start(FOLDER).close();
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");

        PostgresServer.start(FOLDER).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
        Files.createFile(FOLDER.resolve("postgres.unfinished"));
        Files.createDirectories(cluster.resolve("base"));
        Files.createFile(cluster.resolve("postgresql.conf"));

        try (PostgresServer server = PostgresServer.start(FOLDER)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(FOLDER.resolve("postgres.unfinished")).doesNotExist();
    }

    private static Process startProcess(String sql) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresServerProcess.class.getName(),
                        FOLDER.toString(),
                        sql)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(PostgresServerProcess.READY)) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The process ended: " + said);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, null);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getResultSet() == null) {
                statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
