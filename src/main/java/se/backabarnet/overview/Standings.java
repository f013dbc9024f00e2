package se.backabarnet.overview;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.stop.StopKind;

/**
 * Lists where rollouts stand, out of the summaries that the database keeps of them (migration V13): one statement
 * searches, sorts and cuts out the page, and counts nothing but rows.
 */
@Repository
@Transactional(readOnly = true)
public class Standings {

    private static final String SOME =
            """
            from rollout_summary s join rollout r on r.id = s.rollout_id join area a on a.id = r.area_id
            left join rollout_stop x on x.rollout_id = s.rollout_id and x.ended_at is null
            where %s""";

    private static final String LIST =
            """
            select r.id, a.slug, a.name, r.edition, r.began_on, s.*, x.kind as stopped,
                   coalesce(x.table_name, x.element_name) as stopped_at, x.cause, (select count(*) %1$s) as total
            %1$s order by %2$s limit :size offset :skipped""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The query's page of so many rows, and how many there are on all pages. */
    StandingPage page(AreaQuery query, int size) {
        StatementSpec statement = jdbc.sql(LIST.formatted(
                        SOME.formatted(where(query)), query.sort().order(query.descending())))
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

    private int quietDays(ResultSet row) throws SQLException {
        LocalDate last = row.getDate("last_on").toLocalDate();
        return (int) ChronoUnit.DAYS.between(last, LocalDate.now(clock));
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
        if (query.phase() > 0) {
            where.append(" and s.stage = :phase");
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
                .param("quietSince", LocalDate.now(clock).minusDays(RolloutStanding.QUIET_DAYS));
    }

    private RolloutStanding standing(ResultSet row) throws SQLException {
        Date next = row.getDate("next_on");
        int stage = row.getInt("stage");
        return new RolloutStanding(
                new RolloutSummary(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("edition"),
                        row.getDate("began_on").toLocalDate(),
                        Math.min(stage, AreaQuery.FINISHED - 1),
                        row.getInt("closed"),
                        stage == AreaQuery.FINISHED),
                row.getInt("done"),
                row.getInt("counted"),
                quietDays(row),
                next == null ? null : next.toLocalDate(),
                row.getBoolean("gate_waiting"),
                row.getInt("sent_back"),
                row.getString("stopped") == null ? null : StopKind.valueOf(row.getString("stopped")),
                row.getString("stopped_at"),
                row.getString("cause"));
    }

    /** @param total how many there are on all pages; 0 on a page behind the last */
    record StandingPage(List<RolloutStanding> rows, int total) {}
}
