-- Who deployed a model, by the engine's deployment, and which rollouts were moved to a newer version of one.

create table model_deployment (
    deployment_id varchar(64) primary key,
    deployed_by   varchar(64) not null
);
create index model_deployment_deployed_by on model_deployment (deployed_by);

create table model_move (
    id           bigint generated always as identity primary key,
    rollout_id   uuid         not null references rollout deferrable initially deferred,
    phase        integer,
    process      varchar(255) not null,
    from_version integer      not null,
    to_version   integer      not null,
    moved_at     timestamptz  not null,
    moved_by     varchar(64)  not null
);
create index model_move_rollout on model_move (rollout_id);
create index model_move_moved_by on model_move (moved_by);
