-- What happened, kept by the application itself. Names of people are user ids; texts about the work belong here, never in the engine.

create table area (
    id          uuid primary key,
    slug        varchar(60)  not null unique,
    name        varchar(200) not null,
    municipality varchar(200) not null,
    region      varchar(200) not null,
    police_area varchar(200) not null
);
create unique index area_name on area (lower(name));

create table rollout (
    id            uuid primary key,
    area_id       uuid        not null references area (id),
    edition       varchar(20) not null,
    planned_start date        not null,
    began_on      date        not null,
    started_at    timestamptz not null,
    started_by    varchar(64),
    finished_at   timestamptz,
    version       integer     not null
);
create index rollout_area on rollout (area_id);
create unique index rollout_running on rollout (area_id) where finished_at is null;

create table rollout_phase (
    rollout_id uuid        not null references rollout (id),
    phase      integer    not null check (phase between 1 and 5),
    began_at   timestamptz not null,
    closed_on  date,
    closed_at  timestamptz,
    primary key (rollout_id, phase)
);

create table checklist_item (
    rollout_id       uuid         not null references rollout (id),
    item_id          varchar(100) not null,
    phase            integer     not null,
    position         integer     not null,
    label            varchar(255) not null,
    candidate_groups varchar(500) not null,
    form             varchar(100) not null,
    status           varchar(20)  not null,
    task_id          varchar(64),
    assignee         varchar(64),
    reason           varchar(4000),
    item_date        date,
    before_start     boolean      not null,
    comment          varchar(4000),
    answers          jsonb        not null,
    version          integer      not null,
    primary key (rollout_id, item_id)
);
create unique index checklist_item_task on checklist_item (task_id) where task_id is not null;
create index checklist_item_phase on checklist_item (rollout_id, phase, position);

create sequence checklist_event_seq increment by 50;
create table checklist_event (
    id         bigint primary key,
    rollout_id uuid         not null,
    item_id    varchar(100) not null,
    happened   varchar(20)  not null,
    status     varchar(20)  not null,
    at         timestamptz  not null,
    who        varchar(64),
    task_id    varchar(64),
    reason     varchar(4000),
    item_date  date,
    before_start boolean    not null,
    comment    varchar(4000),
    answers    jsonb,
    foreign key (rollout_id, item_id) references checklist_item (rollout_id, item_id)
);
create index checklist_event_item on checklist_event (rollout_id, item_id, id);
create index checklist_event_task on checklist_event (task_id);

create table sign_off (
    task_id     varchar(64) primary key,
    rollout_id  uuid         not null references rollout (id),
    phase       integer     not null,
    kind        varchar(20)  not null,
    asked_group varchar(100) not null,
    asked_at    timestamptz  not null,
    outcome     varchar(20),
    decided_on  date,
    decided_at  timestamptz,
    decided_by  varchar(64),
    comment     varchar(4000),
    returned_items jsonb     not null,
    version     integer      not null
);
create index sign_off_phase on sign_off (rollout_id, phase, asked_at);

create sequence assessment_seq increment by 10;
create table assessment (
    id               bigint primary key,
    rollout_id       uuid         not null references rollout (id),
    phase            integer     not null,
    at               timestamptz  not null,
    decision_key     varchar(100) not null,
    decision_version integer      not null,
    decision_definition_id varchar(100) not null,
    ready            boolean      not null,
    facts            jsonb        not null,
    fired_rules      jsonb        not null
);
create index assessment_phase on assessment (rollout_id, phase, id);

create table notification (
    id         uuid primary key,
    rollout_id uuid        not null references rollout (id),
    kind       varchar(30) not null,
    phase      integer,
    tasks      jsonb       not null,
    created_at timestamptz not null
);
create index notification_rollout on notification (rollout_id);

create table notification_sent (
    notification_id uuid        not null references notification (id),
    receiver        varchar(64) not null,
    sent_at         timestamptz not null,
    primary key (notification_id, receiver)
);
