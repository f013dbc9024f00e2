-- People: what is granted to whom and for how long, who stands in for whom, and the links by which a password is chosen.
-- People and groups themselves lie in the engine's tables; a user id here may be that of somebody who has left.

-- Two people cannot have the same address: it is what they log in with.
create unique index act_id_user_address on act_id_user (lower(email_)) where email_ <> '';

create table absence (
    id             uuid primary key,
    user_id        varchar(64) not null,
    deputy_id      varchar(64) not null,
    area           varchar(60) not null,
    from_day       date        not null,
    to_day         date        not null check (to_day >= from_day),
    named_by       varchar(64) not null,
    named_at       timestamptz not null,
    withdrawn_at   timestamptz,
    tasks_released boolean     not null
);
create index absence_user on absence (user_id, from_day);
create index absence_deputy on absence (deputy_id);
create index absence_from_day on absence (from_day) where not tasks_released;

create table role_grant (
    id           uuid primary key,
    user_id      varchar(64)  not null,
    group_id     varchar(64)  not null,
    from_day     date         not null,
    to_day       date,
    absence_id   uuid references absence (id),
    on_behalf_of varchar(64),
    granted_by   varchar(64),
    granted_at   timestamptz  not null,
    check ((absence_id is null) = (on_behalf_of is null))
);
create index role_grant_user on role_grant (user_id, group_id);
create index role_grant_absence on role_grant (absence_id);
create index role_grant_on_behalf_of on role_grant (on_behalf_of);

-- The memberships that grants have made. One that an administrator made by hand is not here, and is never ended by us.
create table granted_membership (
    user_id  varchar(64) not null,
    group_id varchar(64) not null,
    primary key (user_id, group_id)
);

-- A link lets its receiver choose a password, once. Of its token only the hash is kept.
create table account_link (
    id         uuid primary key,
    user_id    varchar(64) not null,
    purpose    varchar(20) not null,
    asked_by   varchar(64),
    asked_at   timestamptz not null,
    token_hash varchar(64) unique,
    expires_at timestamptz,
    used_at    timestamptz
);
create index account_link_user on account_link (user_id, asked_at);

-- Names of people who have left and who stand in records of decisions.
create table kept_name (
    user_id    varchar(64)  primary key,
    name       varchar(520) not null,
    removed_at timestamptz  not null
);

-- Mail to one person that is written the moment it is sent.
create table letter (
    id         uuid primary key,
    kind       varchar(60) not null,
    subject_id uuid        not null,
    posted_at  timestamptz not null,
    sent_at    timestamptz
);
create index letter_subject on letter (subject_id);

alter table checklist_event add column on_behalf_of varchar(64);
alter table sign_off add column on_behalf_of varchar(64);
create index checklist_event_who on checklist_event (who);
create index sign_off_decided_by on sign_off (decided_by);
create index notification_sent_receiver on notification_sent (receiver);
create index rollout_started_by on rollout (started_by);
