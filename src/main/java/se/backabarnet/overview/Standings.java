package se.backabarnet.overview;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Lists where rollouts stand. One statement, in which the database searches, sorts and cuts out the page; what a row shows
 * beyond its order is only looked up for the rows of that page.
 */
@Repository
@Transactional(readOnly = true)
public class Standings {

    private static final String LIST =
            """
            select r.id, a.slug, a.name, r.edition, r.began_on, r.finished_at is not null as finished,
                   phases.phase, phases.closed, points.done, points.counted, points.sent_back,
                   last.at, next.due_on, %s as gate_waiting, chosen.total
            from (select r.id, count(*) over () as total, row_number() over (order by %s) as position
                  from rollout r join area a on a.id = r.area_id %s
                  where %s
                  order by position limit :size offset :skipped) chosen
            join rollout r on r.id = chosen.id join area a on a.id = r.area_id
            %s order by chosen.position""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The query's page of so many rows, and how many there are on all pages. */
    StandingPage page(AreaQuery query, int size) {
        StatementSpec statement = jdbc.sql(LIST.formatted(
                        StandingSql.GATE_WAITING,
                        order(query),
                        query.sort().joins()
                                + (query.phase() == 0 || query.sort() == AreaSort.PHASE ? "" : StandingSql.PHASES),
                        where(query),
                        StandingSql.PHASES + StandingSql.POINTS + StandingSql.LAST + StandingSql.NEXT))
                .param("size", size)
                .param("skipped", (long) (query.page() - 1) * size);
        int[] total = {0};
        List<RolloutStanding> rows = bind(statement, query)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return standing(row);
                })
                .list();
        return new StandingPage(rows, total[0]);
    }

    /** Days since anything happened in one rollout. */
    public int quietDays(UUID rolloutId) {
        return jdbc.sql("select " + StandingSql.LAST_AT + " as at from rollout r where r.id = ?")
                .param(rolloutId)
                .query((row, number) -> quietDays(row))
                .single();
    }

    private int quietDays(ResultSet row) throws SQLException {
        LocalDate last =
                row.getTimestamp("at").toInstant().atZone(clock.getZone()).toLocalDate();
        return (int) ChronoUnit.DAYS.between(last, LocalDate.now(clock));
    }

    private static String order(AreaQuery query) {
        return query.sort().key() + (query.descending() ? " desc" : "") + " nulls last, " + AreaSort.NAME.key()
                + ", r.started_at, r.id";
    }

    private static String where(AreaQuery query) {
        StringBuilder where = new StringBuilder("true");
        if (query.areas() != null) {
            where.append(" and a.slug in (:areas)");
        }
        if (!query.search().isEmpty()) {
            where.append(" and concat_ws(' ', a.name, a.municipality, a.region, a.police_area) ilike :search");
        }
        if (!query.edition().isEmpty()) {
            where.append(" and r.edition = :edition");
        }
        if (query.phase() == AreaQuery.FINISHED) {
            where.append(" and r.finished_at is not null");
        } else if (query.phase() > 0) {
            where.append(" and r.finished_at is null and phases.phase = :phase");
        }
        if (query.attention() != null) {
            where.append(" and ").append(query.attention().condition());
        }
        return where.toString();
    }

    private StatementSpec bind(StatementSpec statement, AreaQuery query) {
        return statement
                .param("areas", query.areas() == null || query.areas().isEmpty() ? List.of("") : query.areas())
                .param("search", "%" + query.search().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("edition", query.edition())
                .param("phase", query.phase())
                .param(
                        "quietSince",
                        clock.instant()
                                .minus(Duration.ofDays(RolloutStanding.QUIET_DAYS))
                                .atOffset(ZoneOffset.UTC));
    }

    private RolloutStanding standing(ResultSet row) throws SQLException {
        LocalDate last =
                row.getTimestamp("at").toInstant().atZone(clock.getZone()).toLocalDate();
        Date next = row.getDate("due_on");
        return new RolloutStanding(
                new RolloutSummary(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("edition"),
                        row.getDate("began_on").toLocalDate(),
                        row.getInt("phase"),
                        row.getInt("closed"),
                        row.getBoolean("finished")),
                row.getInt("done"),
                row.getInt("counted"),
                quietDays(row),
                next == null ? null : next.toLocalDate(),
                row.getBoolean("gate_waiting"),
                row.getInt("sent_back"));
    }

    /** @param total how many there are on all pages; 0 on a page behind the last */
    record StandingPage(List<RolloutStanding> rows, int total) {}
}
