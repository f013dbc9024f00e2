-- Interest registrations: what an area writes before there is a rollout. What was typed is kept as it was typed, so that
-- a draft loses nothing; links are kept as hashes, so that the database opens no draft to whoever reads it.

create table interest (
    id            uuid primary key,
    status        varchar(20)  not null,
    form          jsonb        not null,
    area_name     varchar(200) not null,
    sender        varchar(254) not null,
    created_at    timestamptz  not null,
    changed_at    timestamptz  not null,
    confirmed_on  date,
    task_id       varchar(64),
    edition       varchar(20),
    points_done   varchar(4000),
    reason        varchar(4000),
    decided_by    varchar(64),
    rollout_id    uuid references rollout (id),
    version       integer      not null
);
create index interest_rollout on interest (rollout_id);
create index interest_changed on interest (changed_at);
create index interest_confirmed on interest (confirmed_on desc, id) where confirmed_on is not null;
create unique index interest_task on interest (task_id) where task_id is not null;

-- What leads to a registration from outside: its draft, or a letter. A letter's token is made when it is written.
create table interest_link (
    id          uuid primary key,
    interest_id uuid        not null references interest (id) on delete cascade,
    purpose     varchar(20) not null,
    token_hash  varchar(64) unique,
    valid_until timestamptz,
    used_at     timestamptz
);
create index interest_link_interest on interest_link (interest_id);

create table interest_event (
    id          bigint generated always as identity primary key,
    interest_id uuid        not null references interest (id) on delete cascade,
    happened    varchar(20) not null,
    at          timestamptz not null,
    who         varchar(64),
    task_id     varchar(64),
    reason      varchar(4000)
);
create index interest_event_interest on interest_event (interest_id, id);
create index interest_event_task on interest_event (task_id) where task_id is not null;

create table interest_assessment (
    id                     bigint generated always as identity primary key,
    interest_id            uuid         not null references interest (id) on delete cascade,
    at                     timestamptz  not null,
    decision_definition_id varchar(100) not null,
    decision_version       integer      not null,
    recommendation         varchar(20)  not null,
    facts                  jsonb        not null,
    fired_rules            jsonb        not null
);
create index interest_assessment_interest on interest_assessment (interest_id, id);

-- Where it is known from that a point was reached before its rollout began.
alter table checklist_item add column source varchar(500);
alter table checklist_event add column source varchar(500);
