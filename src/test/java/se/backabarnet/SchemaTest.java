package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The schema that Flyway makes of an empty database. That it is what Hibernate expects shows in every test of the whole
 * application, which could not start otherwise.
 */
class SchemaTest {

    private static final String TABLES_AND_COLUMNS =
            """
            select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
              || ' ' || is_nullable || coalesce(' default ' || column_default, '')
            from information_schema.columns where table_schema = 'public' and table_name like 'act\\_%' order by 1""";

    private static final String INDEXES =
            "select indexdef from pg_indexes where schemaname = 'public' and tablename like 'act\\_%' order by 1";

    private static final String CONSTRAINTS =
            """
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid::regclass::text like 'act\\_%' order by 1""";

    private static DataSource migrated;
    private static Flyway flyway;

    @BeforeAll
    static void migrateAnEmptyDatabase() {
        migrated = emptyDatabase();
        flyway = Flyway.configure().dataSource(migrated).load();
        flyway.migrate();
    }

    @Test
    void isUpToDateAfterEveryMigration() {
        assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatCode(flyway::validate).doesNotThrowAnyException();
    }

    @Test
    void theEngineAcceptsItAsItIs() {
        assertThatCode(() -> start(migrated, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE))
                .doesNotThrowAnyException();
    }

    /** Down to the last index, so that an upgrade by the engine's own scripts finds what it expects. */
    @Test
    void theEngineWouldHaveMadeTheSame() {
        DataSource own = emptyDatabase();
        start(own, ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        for (String query : List.of(TABLES_AND_COLUMNS, INDEXES, CONSTRAINTS)) {
            assertThat(lines(migrated, query)).isNotEmpty().containsAll(lines(own, query));
        }
        assertThat(lines(migrated, TABLES_AND_COLUMNS)).isEqualTo(lines(own, TABLES_AND_COLUMNS));
    }

    @Test
    void everyForeignKeyOfOursHasAnIndex() {
        assertThat(
                        lines(
                                migrated,
                                """
                        select conrelid::regclass || ' ' || conname from pg_constraint k
                        where contype = 'f' and conrelid::regclass::text not like 'act\\_%'
                          and not exists (select 1 from pg_index i where i.indrelid = k.conrelid
                            and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)"""))
                .isEmpty();
    }

    /** Hibernate decides in which order it inserts the rows of a transaction. */
    @Test
    void everyForeignKeyOfOursIsLookedAtWhenTheTransactionEnds() {
        assertThat(
                        lines(
                                migrated,
                                """
                        select conrelid::regclass || ' ' || conname from pg_constraint
                        where contype = 'f' and conrelid::regclass::text not like 'act\\_%' and not condeferred"""))
                .isEmpty();
    }

    /** Nothing of ours lies without a key, and nothing takes a time without its zone. */
    @Test
    void everyTableOfOursHasAKeyAndTimesHaveZones() {
        assertThat(
                        lines(
                                migrated,
                                """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'act\\_%'
                          and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')"""))
                .isEmpty();
        assertThat(
                        lines(
                                migrated,
                                """
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like 'act\\_%'
                          and table_name <> 'flyway_schema_history' and data_type = 'timestamp without time zone'"""))
                .isEmpty();
    }

    private static void start(DataSource dataSource, String schemaUpdate) {
        ProcessEngine engine = new StandaloneProcessEngineConfiguration()
                .setProcessEngineName("schema-" + schemaUpdate)
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate(schemaUpdate)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.close();
    }

    private static DataSource emptyDatabase() {
        return new DriverManagerDataSource(TestDatabase.createDatabase(), "postgres", "");
    }

    private static List<String> lines(DataSource dataSource, String query) {
        return JdbcClient.create(dataSource).sql(query).query(String.class).list();
    }
}
