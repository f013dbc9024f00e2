package se.backabarnet.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the database up to this build, and refuses to start on one that this build does not continue, a newer one's
 * included. What to do then depends on whose it is: development's own is deleted, any other keeps people's work.
 */
@Component
class SchemaUpdate implements FlywayMigrationStrategy {

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    private static final Set<MigrationState> UNKNOWN =
            Set.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED, MigrationState.FAILED);

    private final String url;
    private final String dataFolder;

    /**
     * @param url the database that was named; without one, development has its own
     * @param dataFolder where development keeps its own
     */
    SchemaUpdate(
            @Value("${spring.datasource.url:embedded}") String url,
            @Value("${backabarnet.data-dir:}") String dataFolder) {
        this.url = url;
        this.dataFolder = dataFolder;
    }

    @Override
    public void migrate(Flyway flyway) {
        Flyway strict = Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            strict.migrate();
        } catch (FlywayValidateException e) {
            throw refusal(List.of(strict.info().all()), e);
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new StartRefusedException(
                        "%s holds tables that this application did not make; %s"
                                .formatted(database(), remedy("name an empty one in SPRING_DATASOURCE_URL")),
                        e);
            }
            throw e;
        }
    }

    private StartRefusedException refusal(List<MigrationInfo> migrations, FlywayValidateException cause) {
        String newer = versions(migrations.stream()
                .filter(migration -> NEWER.contains(migration.getState()))
                .toList());
        if (!newer.isEmpty()) {
            return new StartRefusedException(
                    "%s is of a newer build, which brought its schema to versions that this one does not know (%s); %s"
                            .formatted(
                                    database(),
                                    newer,
                                    remedy(
                                            "start that build or a later one, or restore the backup from before its first start")),
                    cause);
        }
        String different =
                versions(migrations.stream().filter(SchemaUpdate::differs).toList());
        return new StartRefusedException(
                "%s is of another build, whose schema is not the one that this build continues (versions %s); %s"
                        .formatted(
                                database(),
                                different,
                                remedy(
                                        "start the build that ran on it last, or restore the backup of a build that this one"
                                                + " follows")),
                cause);
    }

    private static boolean differs(MigrationInfo migration) {
        boolean changed = migration.isApplied()
                && !(migration.isChecksumMatching() && migration.isDescriptionMatching() && migration.isTypeMatching());
        return changed || UNKNOWN.contains(migration.getState()) || migration.getState() == MigrationState.IGNORED;
    }

    private static String versions(List<MigrationInfo> migrations) {
        return migrations.stream()
                .map(migration -> String.valueOf(migration.getVersion()))
                .collect(Collectors.joining(", "));
    }

    private String database() {
        return isOwn() ? "the development database in " + folder() : "the database " + url.replaceFirst("\\?.*", "");
    }

    private String remedy(String ofOthers) {
        return isOwn()
                ? "delete that folder, and the demonstration begins anew, or set BACKABARNET_DATA_DIR to another one"
                : ofOthers;
    }

    private boolean isOwn() {
        return "embedded".equals(url);
    }

    private Path folder() {
        return Path.of(dataFolder).toAbsolutePath().normalize();
    }
}
