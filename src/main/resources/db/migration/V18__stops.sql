-- When a rollout stood still that nobody wanted to: what stopped it, as it was found, and until when. Rows stay; only the open one of
-- a rollout changes.
create table rollout_stop (
    id               uuid        primary key,
    rollout_id       uuid        not null references rollout (id),
    kind             varchar(20) not null,
    since            timestamptz not null,
    seen_at          timestamptz not null,
    ended_at         timestamptz,
    definition_id    varchar(64),
    instance_id      varchar(64),
    job_id           varchar(64),
    element          varchar(255),
    element_name     varchar(500),
    table_key        varchar(255),
    table_name       varchar(500),
    table_version    integer,
    cause            varchar(1000),
    candidate_groups varchar(2000)
);
create unique index rollout_stop_open on rollout_stop (rollout_id) where ended_at is null;
create index rollout_stop_rollout on rollout_stop (rollout_id, since);
