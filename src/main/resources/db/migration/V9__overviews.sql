-- What overviews are read by, and what people say to each other about a point.

create table item_comment (
    id         uuid primary key,
    rollout_id uuid          not null,
    item_id    varchar(100)  not null,
    written_at timestamptz   not null,
    written_by varchar(64)   not null,
    text       varchar(4000) not null,
    foreign key (rollout_id, item_id) references checklist_item (rollout_id, item_id)
);
create index item_comment_item on item_comment (rollout_id, item_id, written_at);
create index item_comment_written on item_comment (rollout_id, written_at);

create index checklist_event_at on checklist_event (rollout_id, at);
create index sign_off_decided on sign_off (rollout_id, decided_at);

-- The engine's open tasks as our lists join them: the only place outside the engine's own package that names its tables.
create view open_task as
select t.id_ as task_id, e.business_key_ as rollout_id, t.due_date_::date as due_on
from act_ru_task t
join act_ru_execution e on e.id_ = t.proc_inst_id_;
