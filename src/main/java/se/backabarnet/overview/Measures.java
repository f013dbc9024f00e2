package se.backabarnet.overview;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a rollout goes, in the measures of Stages of Implementation Completion (Chamberlain, Brown and Saldana 2011,
 * Implementation Science 6:116): proportion, duration and stage, and what disturbs them. All of it is computed by the
 * database from what was recorded; nothing is taken for granted, least of all that the order of phases was kept.
 */
@Repository
@Transactional(readOnly = true)
public class Measures {

    /**
     * One row per phase that has begun. Days count from the one on which the phase before it was signed off, or the rollout
     * began, to its own sign-off, or to today; the stall is the longest time in them between two things that happened.
     */
    static final String PHASES =
            """
            select p.rollout_id, r.area_id, r.edition, p.phase, p.closed_at is not null as closed,
                   points.done, points.counted, back.sent_back, back.reopened, gaps.stall,
                   greatest(0, coalesce(p.closed_on, cast(:today as date)) - coalesce(before.closed_on, r.began_on)) as days
            from rollout_phase p
            join rollout r on r.id = p.rollout_id
            left join rollout_phase before on before.rollout_id = p.rollout_id and before.phase = p.phase - 1
            cross join lateral (
                select count(*) filter (where i.status = 'DONE') as done,
                       count(*) filter (where i.status <> 'NOT_APPLICABLE') as counted
                from checklist_item i where i.rollout_id = p.rollout_id and i.phase = p.phase) points
            cross join lateral (
                select count(*) filter (where e.happened = 'SENT_BACK') as sent_back,
                       count(*) filter (where e.happened = 'REOPENED') as reopened
                from checklist_item i
                join checklist_event e on e.rollout_id = i.rollout_id and e.item_id = i.item_id
                where i.rollout_id = p.rollout_id and i.phase = p.phase) back
            cross join lateral (
                select coalesce(max(gap), 0) as stall from (
                    select lead(day) over (order by day) - day as gap from (
                        select (at at time zone 'Europe/Stockholm')::date as day from (
                            select p.began_at as at
                            union all select p.closed_at where p.closed_at is not null
                            union all select s.decided_at from sign_off s
                            where s.rollout_id = p.rollout_id and s.phase = p.phase and s.decided_at is not null
                            union all select e.at from checklist_item i
                            join checklist_event e on e.rollout_id = i.rollout_id and e.item_id = i.item_id
                            where i.rollout_id = p.rollout_id and i.phase = p.phase and e.at >= p.began_at) happened
                        union all select cast(:today as date) where p.closed_at is null) dated) between_two) gaps
            """;

    /**
     * By the dates that people gave: phases that ended before the phase before them, and points that were reached before their
     * phase began or after it ended. What was done before the rollout began breaks no order.
     */
    private static final String ORDER_VIOLATIONS =
            """
            with phases as (
                select p.phase, coalesce(before.closed_on, r.began_on) as began_on, p.closed_on
                from rollout_phase p
                join rollout r on r.id = p.rollout_id
                left join rollout_phase before on before.rollout_id = p.rollout_id and before.phase = p.phase - 1
                where p.rollout_id = :rollout)
            select (select count(*) from phases where closed_on < began_on)
                 + (select count(*) from checklist_item i join phases p on p.phase = i.phase
                    where i.rollout_id = :rollout and i.status = 'DONE' and not i.before_start
                      and (i.item_date < p.began_on or i.item_date > p.closed_on))""";

    private static final String TREND =
            """
            select month, sum(sum(done)) over (order by month)::int as done from (
                select date_trunc('month', item_date)::date as month, 1 as done
                from checklist_item where rollout_id = :rollout and status = 'DONE' and item_date is not null) points
            group by month order by month""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Measures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The phases that have begun, in their order. */
    public List<PhaseMeasure> phases(UUID rolloutId) {
        return bound(PHASES + " where p.rollout_id = :rollout order by p.phase", rolloutId)
                .query((row, number) -> new PhaseMeasure(
                        row.getInt("phase"),
                        row.getBoolean("closed"),
                        row.getInt("done"),
                        row.getInt("counted"),
                        row.getInt("days"),
                        row.getInt("stall"),
                        row.getInt("sent_back"),
                        row.getInt("reopened")))
                .list();
    }

    public int orderViolations(UUID rolloutId) {
        return bound(ORDER_VIOLATIONS, rolloutId).query(Integer.class).single();
    }

    /** How many points were done in all at the end of each month in which one was. */
    List<Month> trend(UUID rolloutId) {
        return bound(TREND, rolloutId)
                .query((row, number) -> new Month(row.getDate("month").toLocalDate(), row.getInt("done")))
                .list();
    }

    private StatementSpec bound(String statement, UUID rolloutId) {
        return jdbc.sql(statement).param("rollout", rolloutId).param("today", Date.valueOf(LocalDate.now(clock)));
    }

    /**
     * @param days from the day on which the phase began to the one on which it was signed off, or to today while it runs
     * @param stall the longest time between two things that happened, in days
     */
    public record PhaseMeasure(
            int phase, boolean closed, int done, int counted, int days, int stall, int sentBack, int reopened) {

        /** Done of what is not "Ej aktuellt", in whole per cent. */
        public int percent() {
            return counted == 0 ? 0 : done * 100 / counted;
        }

        public int back() {
            return sentBack + reopened;
        }
    }

    record Month(LocalDate month, int done) {}
}
