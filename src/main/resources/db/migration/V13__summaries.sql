-- What lists of rollouts show, search and are sorted by: one row per rollout, right whenever a transaction has ended.

create index area_name_sorted on area (name collate "sv-SE-x-icu");
create index rollout_edition on rollout (edition);

-- Where a rollout stands, counted from what is recorded: the one definition, which the stored summary follows.
-- stage: the phase that began last, 6 once the rollout is finished. counted: points that are not "Ej aktuellt", of the phases that
-- have begun; done: all that are done, those of later phases that were reached before the rollout began included.
create view rollout_standing as
select r.id as rollout_id,
       case when r.finished_at is null then coalesce(phases.latest, 0) else 6 end as stage,
       phases.closed::int as closed,
       points.done::int as done,
       points.counted::int as counted,
       points.sent_back::int as sent_back,
       (greatest(r.started_at,
                 (select max(e.at) from checklist_event e where e.rollout_id = r.id),
                 (select max(s.decided_at) from sign_off s where s.rollout_id = r.id))
           at time zone 'Europe/Stockholm')::date as last_on,
       (select min(t.due_on) from open_task t where t.rollout_id = r.id::text) as next_on,
       exists (select 1 from sign_off s join open_task t on t.task_id = s.task_id
               where s.rollout_id = r.id and s.kind = 'GATE' and s.outcome is null) as gate_waiting
from rollout r
cross join lateral (select max(p.phase) as latest, count(p.closed_at) as closed
                    from rollout_phase p where p.rollout_id = r.id) phases
cross join lateral (select count(*) filter (where i.status = 'DONE') as done,
                           count(*) filter (where i.status <> 'NOT_APPLICABLE' and i.phase <= phases.latest) as counted,
                           count(*) filter (where i.reason is not null and i.status in ('NOT_STARTED', 'STARTED')) as sent_back
                    from checklist_item i where i.rollout_id = r.id) points;

create table rollout_summary (
    rollout_id   uuid    primary key references rollout (id),
    stage        integer not null,
    closed       integer not null,
    done         integer not null,
    counted      integer not null,
    sent_back    integer not null,
    last_on      date    not null,
    next_on      date,
    gate_waiting boolean not null
) with (fillfactor = 50);
-- Not done and next_on: they change with every point that is done, and while no index holds them the row is rewritten in place.
create index rollout_summary_stage on rollout_summary (stage);
create index rollout_summary_last on rollout_summary (last_on);
create index rollout_summary_gate on rollout_summary (rollout_id) where gate_waiting;
create index rollout_summary_sent_back on rollout_summary (rollout_id) where sent_back > 0;

insert into rollout_summary select * from rollout_standing;

-- Whoever else changes the rollout at the same moment is waited for first, so that what she committed is counted, too.
-- One rollout's rows are found by index, whatever a young database believes of the sizes of its tables.
create function sum_up_rollout(id uuid) returns void language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    perform from rollout_summary where rollout_id = id for update;
    if not found then
        insert into rollout_summary select * from rollout_standing where rollout_id = id;
        return;
    end if;
    update rollout_summary s
    set (stage, closed, done, counted, sent_back, last_on, next_on, gate_waiting) =
        (t.stage, t.closed, t.done, t.counted, t.sent_back, t.last_on, t.next_on, t.gate_waiting)
    from rollout_standing t
    where s.rollout_id = id and t.rollout_id = id and row (s.*) is distinct from row (t.*);
end $$;

-- The triggers wait for the end of the transaction: everything is written by then, the engine's tasks as well, once is enough,
-- and the summary is the last row to be locked, so that nobody can wait for it in a circle.
create function rollout_changed() returns trigger language plpgsql as $$
declare
    changed uuid;
begin
    if tg_table_name = 'rollout' then
        changed := new.id;
    elsif tg_table_name = 'agreement_task' then
        select rollout_id into changed from agreement where id = new.agreement_id;
    else
        changed := new.rollout_id;
    end if;
    if current_setting('backabarnet.summed_up', true) is distinct from changed::text then
        perform sum_up_rollout(changed);
        perform set_config('backabarnet.summed_up', changed::text, true);
    end if;
    return null;
end $$;

create constraint trigger rollout_summed_up after insert or update on rollout
    deferrable initially deferred for each row execute function rollout_changed();
create constraint trigger rollout_phase_summed_up after insert or update on rollout_phase
    deferrable initially deferred for each row execute function rollout_changed();
create constraint trigger checklist_event_summed_up after insert on checklist_event
    deferrable initially deferred for each row execute function rollout_changed();
create constraint trigger sign_off_summed_up after insert or update on sign_off
    deferrable initially deferred for each row execute function rollout_changed();
create constraint trigger agreement_summed_up after update on agreement
    deferrable initially deferred for each row execute function rollout_changed();
create constraint trigger agreement_task_summed_up after insert or update on agreement_task
    deferrable initially deferred for each row execute function rollout_changed();

-- In whose place a deputy wrote, added or removed.
alter table item_comment add column on_behalf_of varchar(64);
alter table evidence add column added_on_behalf_of varchar(64);
alter table evidence add column removed_on_behalf_of varchar(64);
create index item_comment_on_behalf_of on item_comment (on_behalf_of) where on_behalf_of is not null;
create index evidence_added_on_behalf_of on evidence (added_on_behalf_of) where added_on_behalf_of is not null;
create index evidence_removed_on_behalf_of on evidence (removed_on_behalf_of) where removed_on_behalf_of is not null;
