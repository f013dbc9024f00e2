-- Archives of a rollout that people asked for: made in the background, kept for some days.

create table export_job (
    id           uuid primary key,
    rollout_id   uuid        not null references rollout (id),
    requested_by varchar(64) not null,
    requested_at timestamptz not null,
    state        varchar(20) not null,
    attempts     integer     not null,
    done_steps   integer     not null,
    all_steps    integer     not null,
    beat_at      timestamptz,
    finished_at  timestamptz,
    size         bigint,
    version      integer     not null
);
create index export_job_rollout on export_job (rollout_id, requested_at);
create index export_job_state on export_job (state, beat_at);

create table export_chunk (
    job_id uuid    not null references export_job (id),
    number integer not null,
    bytes  bytea   not null,
    primary key (job_id, number)
);
alter table export_chunk alter column bytes set storage external;
