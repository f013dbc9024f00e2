package se.backabarnet.stop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stops on record. */
@Repository
public class Stops {

    private static final int LONGEST = 2000;
    private static final String OPEN = "select * from rollout_stop where ended_at is null";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Stops(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What a rollout stands still for; empty while it goes on. */
    public Optional<Stop> of(UUID rolloutId) {
        return jdbc.sql(OPEN + " and rollout_id = ?")
                .param(rolloutId)
                .query(Stops::stop)
                .optional();
    }

    /** Those that have not ended, the latest first. */
    List<Stop> open() {
        return jdbc.sql(OPEN + " order by since desc, id").query(Stops::stop).list();
    }

    void end(Collection<Stop> ended, Instant at) {
        batches.batchUpdate(
                "update rollout_stop set ended_at = ? where rollout_id = ? and ended_at is null",
                ended.stream()
                        .map(stop -> new Object[] {Timestamp.from(at), stop.rolloutId()})
                        .toList());
    }

    void begin(Collection<Stop> begun, Instant seenAt) {
        batches.batchUpdate(
                """
                insert into rollout_stop (id, seen_at, since, rollout_id, kind, definition_id, instance_id, job_id, element,
                  element_name, table_key, table_name, table_version, cause, candidate_groups)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                begun.stream()
                        .map(stop -> new Object[] {
                            UUID.randomUUID(),
                            Timestamp.from(seenAt),
                            Timestamp.from(stop.since()),
                            stop.rolloutId(),
                            stop.kind().name(),
                            stop.definitionId(),
                            stop.instanceId(),
                            stop.jobId(),
                            stop.element(),
                            stop.elementName(),
                            stop.tableKey(),
                            stop.tableName(),
                            stop.tableVersion(),
                            stop.cause(),
                            cut(String.join(",", stop.groups()))
                        })
                        .toList());
    }

    /** What is known of stops that go on, which may have changed with another attempt. */
    void change(Collection<Stop> known) {
        batches.batchUpdate(
                """
                update rollout_stop set kind = ?, element = ?, element_name = ?, table_key = ?, table_name = ?,
                  table_version = ?, cause = ?, candidate_groups = ? where rollout_id = ? and ended_at is null""",
                known.stream()
                        .map(stop -> new Object[] {
                            stop.kind().name(),
                            stop.element(),
                            stop.elementName(),
                            stop.tableKey(),
                            stop.tableName(),
                            stop.tableVersion(),
                            stop.cause(),
                            cut(String.join(",", stop.groups())),
                            stop.rolloutId()
                        })
                        .toList());
    }

    private static String cut(String groups) {
        return groups.substring(0, Math.min(LONGEST, groups.length()));
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        String groups = row.getString("candidate_groups");
        return new Stop(
                row.getObject("rollout_id", UUID.class),
                StopKind.valueOf(row.getString("kind")),
                row.getTimestamp("since").toInstant(),
                row.getString("definition_id"),
                row.getString("instance_id"),
                row.getString("job_id"),
                row.getString("element"),
                row.getString("element_name"),
                row.getString("table_key"),
                row.getString("table_name"),
                row.getObject("table_version", Integer.class),
                row.getString("cause"),
                groups.isEmpty() ? List.of() : List.of(groups.split(",")));
    }
}
