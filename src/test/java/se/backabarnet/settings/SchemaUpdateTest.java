package se.backabarnet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.backabarnet.TestDatabase;

/** What is said to whoever starts a build on a database of another one, with two small migrations in place of ours. */
class SchemaUpdateTest {

    private static final String ELSEWHERE = "jdbc:postgresql://db:5432/backabarnet";

    @TempDir
    private Path migrations;

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.createDatabase(), "postgres", "");

    @BeforeEach
    void bringUpToVersion2() throws IOException {
        write("V1__first.sql", "create table first (id int)");
        write("V2__second.sql", "create table second (id int)");
        update(ELSEWHERE);
    }

    @Test
    void anOlderDatabaseIsBroughtUpToThisBuild() throws IOException {
        write("V3__third.sql", "create table third (id int)");

        update("embedded");

        assertThat(sql().sql("select count(*) from third").query(Long.class).single())
                .isZero();
    }

    @Test
    void aNewerDatabaseIsLeftAlone() throws IOException {
        Files.delete(migrations.resolve("V2__second.sql"));
        write("V1_1__other.sql", "drop table second");

        assertRefused(ELSEWHERE)
                .hasMessageContaining("newer build")
                .hasMessageContaining("(2)")
                .hasMessageContaining("start that build or a later one")
                .hasMessageContaining("backup")
                .hasMessageNotContaining("delete");
        assertRefused("embedded").hasMessageContaining("newer build").hasMessageContaining("delete that folder");
        assertThat(sql().sql("select count(*) from second").query(Long.class).single())
                .isZero();
    }

    @Test
    void aDatabaseWhoseMigrationsWereOthersIsRefused() throws IOException {
        write("V1__first.sql", "create table first (id bigint)");

        assertRefused(ELSEWHERE)
                .hasMessageContaining("another build")
                .hasMessageContaining("(versions 1)")
                .hasMessageContaining("backup")
                .hasMessageNotContaining("delete");
        assertRefused("embedded")
                .hasMessageContaining(Path.of("some", "data").toAbsolutePath().toString())
                .hasMessageContaining("delete that folder")
                .hasMessageContaining("BACKABARNET_DATA_DIR");
    }

    @Test
    void aDatabaseWithAMigrationThatIsNoMoreIsRefused() throws IOException {
        Files.delete(migrations.resolve("V1__first.sql"));

        assertRefused(ELSEWHERE).hasMessageContaining("another build").hasMessageContaining("(versions 1)");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() {
        sql().sql("drop table flyway_schema_history").update();

        assertRefused(ELSEWHERE)
                .hasMessageContaining("tables that this application did not make")
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageNotContaining("delete");
    }

    @Test
    void thePasswordInAnAddressIsNotPrinted() throws IOException {
        write("V1__first.sql", "create table first (id bigint)");

        assertRefused(ELSEWHERE + "?user=backabarnet&password=hidden")
                .hasMessageContaining(ELSEWHERE)
                .hasMessageNotContaining("hidden");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String url) {
        return assertThatThrownBy(() -> update(url))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageNotContaining("\n");
    }

    private void update(String url) {
        new SchemaUpdate(url, "some/data")
                .migrate(Flyway.configure()
                        .dataSource(database)
                        .locations("filesystem:" + migrations)
                        .load());
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(migrations.resolve(name), sql);
    }

    private JdbcClient sql() {
        return JdbcClient.create(database);
    }
}
