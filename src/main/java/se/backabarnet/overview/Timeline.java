package se.backabarnet.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.backabarnet.Groups;

/** Puts together, in the database, what the features' own records say happened in a rollout. */
@Repository
class Timeline {

    private static final String HAPPENINGS =
            """
            select e.at, 'event.' || e.happened as kind, i.phase, i.item_id, i.label,
                   case when e.who is not null then i.candidate_groups end as groups, null as writer, e.reason as text
            from checklist_event e join checklist_item i on i.rollout_id = e.rollout_id and i.item_id = e.item_id
            where e.rollout_id = :rollout
            union all
            select decided_at, 'event.' || kind || '.' || outcome, phase, null, null, asked_group, null, comment
            from sign_off where rollout_id = :rollout and outcome is not null
            union all
            select began_at, 'event.PHASE_BEGAN', phase, null, null, null, null, null
            from rollout_phase where rollout_id = :rollout
            union all
            select closed_at, 'event.PHASE_CLOSED', phase, null, null, null, null, null
            from rollout_phase where rollout_id = :rollout and closed_at is not null
            union all
            select started_at, 'event.ROLLOUT_STARTED', null, null, null, null, null, null
            from rollout where id = :rollout
            union all
            select finished_at, 'event.ROLLOUT_FINISHED', null, null, null, null, null, null
            from rollout where id = :rollout and finished_at is not null
            union all
            select c.written_at, 'event.COMMENTED', i.phase, i.item_id, i.label, null, c.written_by, c.text
            from item_comment c join checklist_item i on i.rollout_id = c.rollout_id and i.item_id = c.item_id
            where c.rollout_id = :rollout
            union all
            select v.added_at, 'event.FILE_ADDED', i.phase, i.item_id, i.label, null, v.added_by, v.file_name
            from evidence v join checklist_item i on i.rollout_id = v.rollout_id and i.item_id = v.item_id
            where v.rollout_id = :rollout
            union all
            select v.removed_at, 'event.FILE_REMOVED', i.phase, i.item_id, i.label, null, v.removed_by, v.file_name
            from evidence v join checklist_item i on i.rollout_id = v.rollout_id and i.item_id = v.item_id
            where v.rollout_id = :rollout and v.removed_at is not null
            order by at desc, kind, item_id
            limit :most offset :skipped""";

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of so many, the latest first, and one more when another page follows.
     *
     * @param page counted from 0
     */
    List<Happening> page(UUID rolloutId, int page, int size) {
        return jdbc.sql(HAPPENINGS)
                .param("rollout", rolloutId)
                .param("most", size + 1)
                .param("skipped", (long) page * size)
                .query((row, number) -> new Happening(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getObject("phase", Integer.class),
                        row.getString("item_id"),
                        row.getString("label"),
                        row.getString("groups"),
                        row.getString("writer"),
                        row.getString("text")))
                .list();
    }

    /**
     * @param kind key of the words for it
     * @param groups the groups, separated by commas, of those who did it; null when the application did, or a writer is given
     * @param writer user id of whoever wrote a comment, or added or removed a file
     */
    record Happening(
            Instant at,
            String kind,
            Integer phase,
            String itemId,
            String label,
            String groups,
            String writer,
            String text) {

        public List<String> roles() {
            return groups == null
                    ? List.of()
                    : Stream.of(groups.split(",")).map(Groups::roleOf).toList();
        }
    }
}
