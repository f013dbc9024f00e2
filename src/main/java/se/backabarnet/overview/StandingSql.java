package se.backabarnet.overview;

/**
 * The parts of which the lists of rollouts are put together. Rollout is {@code r}, its area {@code a}; everything else
 * is looked up rollout by rollout along an index, so that a list costs what it shows, not what there is.
 */
final class StandingSql {

    static final String PHASES =
            """
            cross join lateral (select coalesce(max(p.phase), 0) as phase, count(p.closed_at) as closed
                                from rollout_phase p where p.rollout_id = r.id) phases
            """;

    static final String POINTS =
            """
            cross join lateral (select count(*) filter (where i.status = 'DONE') as done,
                                       count(*) filter (where i.status <> 'NOT_APPLICABLE') as counted,
                                       count(*) filter (where i.reason is not null
                                                          and i.status in ('NOT_STARTED', 'STARTED')) as sent_back
                                from checklist_item i where i.rollout_id = r.id) points
            """;

    static final String LAST_AT =
            "greatest(r.started_at, (select max(e.at) from checklist_event e where e.rollout_id = r.id),"
                    + " (select max(s.decided_at) from sign_off s where s.rollout_id = r.id))";

    static final String LAST = " cross join lateral (select " + LAST_AT + " as at) last ";

    static final String NEXT =
            " cross join lateral (select min(t.due_on) as due_on from open_task t where t.rollout_id = r.id::text) next ";

    static final String GATE_WAITING = "exists (select 1 from sign_off s join open_task t on t.task_id = s.task_id"
            + " where s.rollout_id = r.id and s.kind = 'GATE' and s.outcome is null)";

    private StandingSql() {}
}
