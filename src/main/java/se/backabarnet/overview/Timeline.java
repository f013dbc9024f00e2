package se.backabarnet.overview;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts together, in the database, what the features' own records say happened in a rollout. The timeline, the event log
 * and the interface for programs all show this.
 */
@Repository
public class Timeline {

    /** What a comment or file belongs to. */
    private static final String ITEM = "join checklist_item i on i.rollout_id = x.rollout_id and i.item_id = x.item_id";

    /** Columns that a kind of happening does not have take their types from the first. */
    private static final String HAPPENINGS =
            """
            select x.at, x.happened as what, i.phase, i.item_id, i.label,
                   case when x.who is not null then i.candidate_groups end as groups, x.who, x.on_behalf_of,
                   x.status, x.item_date as day, x.reason, x.comment as text, null as proof, x.id::text as number
            from checklist_event x %1$s where x.rollout_id = :rollout
            union all
            select decided_at, kind || '.' || outcome, phase, null, null, asked_group, decided_by, on_behalf_of,
                   null, decided_on, null, comment, null, number::text
            from sign_off where rollout_id = :rollout and outcome is not null
            union all
            select at, case when ready then 'JUDGED_READY' else 'JUDGED_NOT_READY' end, phase, null, null, null, null, null,
                   null, null, null, null, decision_key || ' ' || decision_version, id::text
            from assessment where rollout_id = :rollout
            union all
            select began_at, 'PHASE_BEGAN', phase, null, null, null, null, null, null, null, null, null, null, ''
            from rollout_phase where rollout_id = :rollout
            union all
            select closed_at, 'PHASE_CLOSED', phase, null, null, null, null, null, null, closed_on, null, null, null, ''
            from rollout_phase where rollout_id = :rollout and closed_at is not null
            union all
            select started_at, 'ROLLOUT_STARTED', null, null, null, null, started_by, null, null, began_on, null, null, null, ''
            from rollout where id = :rollout
            union all
            select finished_at, 'ROLLOUT_FINISHED', null, null, null, null, null, null, null, null, null, null, null, ''
            from rollout where id = :rollout and finished_at is not null
            union all
            select since, 'STOPPED.' || kind, null, null, null, null, null, null, null, null, null, null, null, id::text
            from rollout_stop where rollout_id = :rollout
            union all
            select ended_at, 'WENT_ON', null, null, null, null, null, null, null, null, null, null, null, id::text
            from rollout_stop where rollout_id = :rollout and ended_at is not null
            union all
            select moved_at, case when phase is null then 'PROCESS_MOVED' else 'PHASE_MOVED' end, phase, null, null, null,
                   moved_by, null, null, null, null, null, process || ' ' || from_version || ' → ' || to_version, id::text
            from model_move where rollout_id = :rollout
            union all
            select x.written_at, 'COMMENTED', i.phase, i.item_id, i.label, null, x.written_by, x.on_behalf_of,
                   null, null, null, x.text, null, x.id::text
            from item_comment x %1$s where x.rollout_id = :rollout
            union all
            select x.added_at, 'FILE_ADDED', i.phase, i.item_id, i.label, null, x.added_by, x.added_on_behalf_of,
                   null, null, null, x.file_name, 'SHA-256 ' || x.sha256, x.id::text
            from evidence x %1$s where x.rollout_id = :rollout
            union all
            select x.removed_at, 'FILE_REMOVED', i.phase, i.item_id, i.label, null, x.removed_by, x.removed_on_behalf_of,
                   null, null, null, x.file_name, 'SHA-256 ' || x.sha256, x.id::text
            from evidence x %1$s where x.rollout_id = :rollout and x.removed_at is not null
            union all
            select d.made_at, 'AGREEMENT.HANDED_IN', null, null, null, null, d.made_by, d.made_on_behalf_of,
                   null, null, null, null, 'SHA-256 ' || d.sha256, d.id::text
            from agreement a join agreement_document d on d.agreement_id = a.id where a.rollout_id = :rollout
            union all
            select x.at, 'AGREEMENT.' || x.outcome, null, null, null, x.role, x.who, x.on_behalf_of,
                   null, null, x.reason, x.for_whom, 'SHA-256 ' || x.sha256, x.id::text
            from agreement a join agreement_document d on d.agreement_id = a.id
            join agreement_decision x on x.document_id = d.id where a.rollout_id = :rollout"""
                    .formatted(ITEM);

    private static final String PAGE = "with happened as (" + HAPPENINGS
            + ") select *, (select count(*) from happened) as total from happened order by ";

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param page counted from 0 */
    public Page<Happening> oldestFirst(UUID rolloutId, int page, int size) {
        return page(rolloutId, page, size, "at, what, item_id, number");
    }

    /** @param page counted from 0 */
    Page<Happening> latestFirst(UUID rolloutId, int page, int size) {
        return page(rolloutId, page, size, "at desc, what, item_id, number");
    }

    /** One statement, but for a page behind the last. */
    private Page<Happening> page(UUID rolloutId, int page, int size, String order) {
        PageRequest asked = PageRequest.of(page, size);
        long[] total = {0};
        List<Happening> found = jdbc.sql(PAGE + order + " limit :size offset :skipped")
                .param("rollout", rolloutId)
                .param("size", size)
                .param("skipped", asked.getOffset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return happening(row);
                })
                .list();
        if (found.isEmpty() && page > 0) {
            total[0] = page(rolloutId, 0, 1, order).getTotalElements();
        }
        return new PageImpl<>(found, asked, total[0]);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        Date day = row.getDate("day");
        return new Happening(
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getObject("phase", Integer.class),
                row.getString("item_id"),
                row.getString("label"),
                row.getString("groups"),
                row.getString("who"),
                row.getString("on_behalf_of"),
                row.getString("status"),
                day == null ? null : day.toLocalDate(),
                row.getString("reason"),
                row.getString("text"),
                row.getString("proof"));
    }
}
