-- The agreement of a rollout: its draft, the documents made of it, and what everybody decided about them. People are user ids.

-- Wordings that the organisation has put in place of the shipped ones; the newest of an edition counts.
create table agreement_template (
    id          uuid primary key,
    edition     varchar(20)  not null,
    number      integer      not null,
    html        text         not null,
    uploaded_at timestamptz  not null,
    uploaded_by varchar(64)  not null,
    unique (edition, number)
);

create table agreement (
    id             uuid primary key,
    rollout_id     uuid        not null references rollout (id),
    state          varchar(20) not null,
    template_id    uuid references agreement_template (id),
    children_year  integer,
    follow_up_year integer,
    costs          jsonb       not null,
    cost_notes     varchar(4000),
    additions      varchar(8000),
    started_at     timestamptz not null,
    started_by     varchar(64) not null,
    document_id    uuid,
    final_file_id  uuid,
    signed_on      date,
    version        integer     not null
);
create unique index agreement_of_rollout on agreement (rollout_id) where state <> 'CANCELLED';
create index agreement_rollout on agreement (rollout_id);
create index agreement_template_used on agreement (template_id);

-- Files of agreements: documents, final documents and the parties' plans.
create table agreement_file (
    id         uuid primary key,
    name       varchar(255) not null,
    media_type varchar(100) not null,
    content    bytea        not null,
    size       integer      not null,
    sha256     varchar(64)     not null,
    stored_at  timestamptz  not null,
    stored_by  varchar(64)
);

-- What the draft became when it was handed in; what is signed is one of these.
create table agreement_document (
    id           uuid primary key,
    agreement_id uuid        not null references agreement (id),
    number       integer     not null,
    template_id  uuid references agreement_template (id),
    html         text        not null,
    signers      jsonb       not null,
    file_id      uuid        not null references agreement_file (id),
    sha256       varchar(64)    not null,
    made_at      timestamptz not null,
    made_by      varchar(64) not null,
    unique (agreement_id, number)
);
create index agreement_document_template on agreement_document (template_id);
create index agreement_document_file on agreement_document (file_id);
alter table agreement add foreign key (document_id) references agreement_document (id);
alter table agreement add foreign key (final_file_id) references agreement_file (id);
create index agreement_current_document on agreement (document_id);
create index agreement_final_file on agreement (final_file_id);

-- A check, a signature or a refusal. signer: "check", "board" or a party's id; each decides once about a document.
create table agreement_decision (
    id          uuid primary key,
    document_id uuid         not null references agreement_document (id),
    signer      varchar(40)  not null,
    outcome     varchar(20)  not null,
    who         varchar(64)  not null,
    who_name    varchar(200) not null,
    for_whom    varchar(200) not null,
    role        varchar(30)  not null,
    place       varchar(100),
    reason      varchar(4000),
    method      varchar(40),
    sha256      varchar(64)     not null,
    at          timestamptz  not null,
    unique (document_id, signer)
);

-- A party's own plan; the newest of a party counts.
create table agreement_plan (
    id           uuid primary key,
    agreement_id uuid        not null references agreement (id),
    party_id     uuid        not null references party (id),
    file_id      uuid        not null references agreement_file (id),
    added_at     timestamptz not null
);
create index agreement_plan_of on agreement_plan (agreement_id, party_id, added_at);
create index agreement_plan_party on agreement_plan (party_id);
create index agreement_plan_file on agreement_plan (file_id);

-- The tasks in which all this is done.
create table agreement_task (
    task_id      varchar(64) primary key,
    agreement_id uuid         not null references agreement (id),
    step         varchar(20)  not null,
    party_id     uuid references party (id),
    asked_groups varchar(500) not null,
    asked_at     timestamptz  not null,
    done_at      timestamptz,
    done_by      varchar(64)
);
create index agreement_task_party on agreement_task (party_id);
create index agreement_task_of on agreement_task (agreement_id, asked_at);

-- What was signed stays as it was signed, whoever asks.
create function agreement_unchangeable() returns trigger language plpgsql as $$
begin
    raise exception 'What belongs to a signed agreement is kept unchanged (table %)', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger agreement_file_unchangeable before update or delete on agreement_file
    for each row execute function agreement_unchangeable();
create trigger agreement_file_not_emptied before truncate on agreement_file
    execute function agreement_unchangeable();
create trigger agreement_document_unchangeable before update or delete on agreement_document
    for each row execute function agreement_unchangeable();
create trigger agreement_document_not_emptied before truncate on agreement_document
    execute function agreement_unchangeable();
create trigger agreement_decision_unchangeable before update or delete on agreement_decision
    for each row execute function agreement_unchangeable();
create trigger agreement_decision_not_emptied before truncate on agreement_decision
    execute function agreement_unchangeable();
create trigger agreement_signed_unchangeable before update on agreement
    for each row when (old.state = 'SIGNED') execute function agreement_unchangeable();
create trigger agreement_undeletable before delete on agreement
    for each row execute function agreement_unchangeable();
