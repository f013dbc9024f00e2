-- The law of both handbooks, and that the record is only added to, kept here too: whoever writes, by whatever way.
-- That an area has one running rollout is kept by the index rollout_running, what was signed by the triggers of agreements.

create function record_unchangeable() returns trigger language plpgsql as $$
begin
    raise exception 'What is on record is kept unchanged (table %)', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['checklist_event', 'assessment', 'model_move', 'model_deployment'] loop
        execute format('create trigger %1$s_unchangeable before update or delete on %1$s'
            ' for each row execute function record_unchangeable()', kept);
    end loop;
    foreach kept in array array['interest_event', 'interest_assessment'] loop
        execute format('create trigger %1$s_unchangeable before update on %1$s'
            ' for each row execute function record_unchangeable()', kept);
    end loop;
    foreach kept in array array['checklist_event', 'assessment', 'model_move', 'model_deployment', 'interest_event',
            'interest_assessment', 'sign_off', 'rollout_phase', 'rollout', 'interest', 'checklist_item'] loop
        execute format('create trigger %1$s_not_emptied before truncate on %1$s execute function record_unchangeable()', kept);
    end loop;
    foreach kept in array array['sign_off', 'rollout_phase', 'rollout', 'checklist_item'] loop
        execute format('create trigger %1$s_undeletable before delete on %1$s'
            ' for each row execute function record_unchangeable()', kept);
    end loop;
end $$;

create trigger sign_off_decided_unchangeable before update on sign_off
    for each row when (old.outcome is not null) execute function record_unchangeable();

-- A draft is forgotten, and what happened to it goes with it; what was sent in stays.
create trigger interest_undeletable before delete on interest
    for each row when (old.confirmed_on is not null) execute function record_unchangeable();

create function interest_record_undeletable() returns trigger language plpgsql as $$
begin
    if exists (select from interest where id = old.interest_id) then
        raise exception 'What is on record is kept unchanged (table %)', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger interest_event_undeletable before delete on interest_event
    for each row execute function interest_record_undeletable();
create trigger interest_assessment_undeletable before delete on interest_assessment
    for each row execute function interest_record_undeletable();

alter table rollout_phase add constraint rollout_phase_closed_with_a_date check ((closed_on is null) = (closed_at is null));

create trigger rollout_phase_closed_unchangeable before update on rollout_phase
    for each row when (old.closed_at is not null) execute function record_unchangeable();

create trigger rollout_phase_stays_what_it_is before update of rollout_id, phase on rollout_phase
    for each row when (old.rollout_id <> new.rollout_id or old.phase <> new.phase) execute function record_unchangeable();

create trigger rollout_finished_stays_finished before update on rollout
    for each row when (old.finished_at is not null and new.finished_at is distinct from old.finished_at)
    execute function record_unchangeable();

-- Hibernate inserts before it updates: the order is looked at when the transaction ends.
create function phase_follows_a_closed_one() returns trigger language plpgsql as $$
begin
    if not exists (select from rollout_phase
                   where rollout_id = new.rollout_id and phase = new.phase - 1 and closed_at is not null) then
        raise exception 'Phase % cannot begin before phase % is closed', new.phase, new.phase - 1
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger rollout_phase_order after insert on rollout_phase deferrable initially deferred
    for each row when (new.phase > 1) execute function phase_follows_a_closed_one();

create function rollout_ends_with_its_last_phase() returns trigger language plpgsql as $$
begin
    if not exists (select from rollout_phase where rollout_id = new.id and phase = 5 and closed_at is not null) then
        raise exception 'A rollout cannot be finished before phase 5 is closed' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger rollout_finished_in_order after insert or update on rollout deferrable initially deferred
    for each row when (new.finished_at is not null) execute function rollout_ends_with_its_last_phase();

-- A point of a phase that is closed stays as it was signed off.
create function item_of_closed_phase_unchangeable() returns trigger language plpgsql as $$
begin
    if exists (select from rollout_phase
               where rollout_id = old.rollout_id and phase = old.phase and closed_at is not null) then
        raise exception 'A point of a closed phase is kept unchanged (%)', old.item_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger checklist_item_closed_unchangeable before update on checklist_item
    for each row when (old.* is distinct from new.*) execute function item_of_closed_phase_unchangeable();
