package se.backabarnet.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one PostgreSQL server that everything is measured on. It writes as carefully as a production server. What it does
 * on its own (vacuum, timed checkpoints) is off, since it would fall into one side's measurement and not into the other's.
 */
final class BenchServer implements AutoCloseable {

    static final String USER = "postgres";
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private final EmbeddedPostgres postgres;
    private final JdbcTemplate jdbc;

    BenchServer() throws IOException {
        Files.createDirectories(FOLDER);
        System.setProperty("ot.epg.working-dir", FOLDER.toString());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve(UUID.randomUUID().toString()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "sv-SE")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "8GB")
                .start();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    String createDatabase(String name) {
        jdbc.execute("create database " + name);
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
    }

    static DataSource pool(String url, int size) {
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(url)
                .username(USER)
                .build();
        pool.setMaximumPoolSize(size);
        return pool;
    }

    /** Bytes of write-ahead log since the server was made, of all its databases. */
    long walBytes() {
        return jdbc.queryForObject("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint", Long.class);
    }

    void checkpoint() {
        jdbc.execute("checkpoint");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
