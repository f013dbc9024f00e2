package se.backabarnet.overview;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.checklist.PointsAhead;

/** What the other areas of the same edition measure, so that no one of them can be told: quartiles, of five at least. */
@Repository
@Transactional(readOnly = true)
public class OtherAreas {

    private static final String THEY = " r.edition = (select edition from rollout where id = :rollout)"
            + " and r.area_id <> (select area_id from rollout where id = :rollout)";

    private static final String BY_PHASE =
            """
            select phase, count(distinct area_id) as areas, count(distinct area_id) filter (where closed) as closed_areas,
                   %s as share, %s as days, %s as stall, %s as back
            from (%s where %s) measured group by phase"""
                    .formatted(
                            quartiles("done * 100.0 / greatest(1, counted)"),
                            quartiles("days") + " filter (where closed)",
                            quartiles("stall") + " filter (where closed)",
                            quartiles("sent_back + reopened") + " filter (where closed)",
                            Measures.PHASES,
                            THEY);

    private static final String WHOLE =
            """
            select own.share as own_share, own.quiet as own_quiet, others.*
            from (select share, quiet from (%1$s where s.rollout_id = :rollout) one) own
            cross join (select count(distinct area_id) as areas, %2$s as share, %3$s as quiet
                        from (%1$s where s.stage < 6 and %4$s) measured) others"""
                    .formatted(
                            """
                            select r.area_id, cast(:today as date) - s.last_on as quiet,
                                   s.done * 100.0 / greatest(1, s.counted + (cast(:ahead as int[]))[s.stage + 1]) as share
                            from rollout_summary s join rollout r on r.id = s.rollout_id""",
                            quartiles("share"),
                            quartiles("quiet"),
                            THEY);

    private final JdbcClient jdbc;
    private final ModelPoints models;
    private final Clock clock;

    OtherAreas(JdbcClient jdbc, ModelPoints models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    private static String quartiles(String of) {
        return "percentile_cont(array[0.25, 0.5, 0.75]) within group (order by (" + of + ")::float)";
    }

    /** By phase, the share of those that have begun it, and what those needed that have closed it. */
    public Map<Integer, InPhase> byPhase(UUID rolloutId) {
        Map<Integer, InPhase> found = new HashMap<>();
        bound(BY_PHASE, rolloutId).query(row -> {
            found.put(
                    row.getInt("phase"),
                    new InPhase(
                            Quartiles.of(row, "share", "areas"),
                            Quartiles.of(row, "days", "closed_areas"),
                            Quartiles.of(row, "stall", "closed_areas"),
                            Quartiles.of(row, "back", "closed_areas")));
        });
        return found;
    }

    /** The whole rollout beside those of the other areas that are under way. */
    public Whole whole(UUID rolloutId, String edition) {
        PointsAhead ahead = models.ahead();
        String afterPhase = IntStream.rangeClosed(0, AreaQuery.FINISHED)
                .mapToObj(phase -> String.valueOf(ahead.after(phase, edition)))
                .collect(Collectors.joining(",", "{", "}"));
        return bound(WHOLE, rolloutId)
                .param("ahead", afterPhase)
                .query((row, number) -> new Whole(
                        row.getDouble("own_share"),
                        row.getInt("own_quiet"),
                        Quartiles.of(row, "share", "areas"),
                        Quartiles.of(row, "quiet", "areas")))
                .single();
    }

    private StatementSpec bound(String statement, UUID rolloutId) {
        return jdbc.sql(statement).param("rollout", rolloutId).param("today", Date.valueOf(LocalDate.now(clock)));
    }

    /**
     * Each null where fewer than five areas are behind it.
     *
     * @param share of the phase's points, in per cent
     * @param days that the phase took
     * @param stall the longest time in the phase between two things that happened, in days
     * @param back points sent back or opened again
     */
    public record InPhase(Quartiles share, Quartiles days, Quartiles stall, Quartiles back) {

        static final InPhase NOBODY = new InPhase(null, null, null, null);
    }

    /**
     * @param ownShare done of the whole checklist, in per cent
     * @param ownQuiet days since something happened
     * @param share null where fewer than five areas are behind it
     * @param quiet null where fewer than five areas are behind it
     */
    public record Whole(double ownShare, int ownQuiet, Quartiles share, Quartiles quiet) {}
}
