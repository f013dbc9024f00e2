-- The parties of a rollout, what they bring along, and who does what for whom. People are user ids; who they are is kept elsewhere.

create table party (
    id                  uuid primary key,
    rollout_id          uuid         not null references rollout (id),
    kind                varchar(30)  not null,
    name                varchar(200) not null,
    organisation_number varchar(11),
    reference_number    varchar(100),
    changed_at          timestamptz  not null,
    changed_by          varchar(64),
    version             integer      not null
);
create unique index party_name on party (rollout_id, kind, lower(name));

create table party_service (
    id       uuid primary key,
    party_id uuid         not null references party (id),
    required varchar(40),
    name     varchar(200) not null,
    units    jsonb        not null
);
create unique index party_service_name on party_service (party_id, lower(name));

-- Rollouts that began before parties were kept get those that their start named.
insert into party (id, rollout_id, kind, name, changed_at, version)
select gen_random_uuid(), rollout.id, named.kind, named.name, rollout.started_at, 0
from rollout join area on area.id = rollout.area_id
cross join lateral (values
    ('MUNICIPALITY', area.municipality), ('REGION', area.region), ('POLICE', area.police_area)) as named (kind, name);

-- A row says that a person held a role from one day to another; it is closed, never rewritten.
create table participant (
    id           uuid primary key,
    rollout_id   uuid        not null references rollout (id),
    party_id     uuid references party (id),
    person       varchar(64) not null,
    role         varchar(30) not null,
    function     varchar(40),
    from_date    date        not null,
    to_date      date,
    membership   uuid,
    appointed_at timestamptz not null,
    appointed_by varchar(64),
    ended_at     timestamptz,
    ended_by     varchar(64),
    version      integer     not null,
    check (to_date >= from_date - 1)
);
create index participant_rollout on participant (rollout_id, from_date);
create index participant_party on participant (party_id);
create index participant_person on participant (person);

-- What must be there before a point can be done, by the names that its model gives.
alter table checklist_item add column requires varchar(200);

-- What a table was told beside the points.
alter table assessment add column inputs jsonb not null default '{}';
