-- Files that show what a point says. A removed one leaves its row: what it was called, its checksum, who removed it and when.

create table evidence (
    id         uuid primary key,
    rollout_id uuid         not null,
    item_id    varchar(100) not null,
    file_name  varchar(200) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    sha256     varchar(64)  not null,
    added_by   varchar(64)  not null,
    added_at   timestamptz  not null,
    removed_by varchar(64),
    removed_at timestamptz,
    version    integer      not null,
    foreign key (rollout_id, item_id) references checklist_item (rollout_id, item_id)
);
create index evidence_item on evidence (rollout_id, item_id, added_at);

-- Read and written piece by piece, so that no file is ever whole in memory and no connection waits for a slow reader.
create table evidence_chunk (
    evidence_id uuid    not null references evidence (id),
    number      integer not null,
    bytes       bytea   not null,
    primary key (evidence_id, number)
);
-- What people file is compressed already.
alter table evidence_chunk alter column bytes set storage external;
