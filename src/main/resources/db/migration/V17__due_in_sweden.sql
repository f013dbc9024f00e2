-- The engine keeps its times without a zone, in that of the application, which is the session's as well: the day is the Swedish one.
create or replace view open_task as
select t.id_ as task_id, e.business_key_ as rollout_id,
       (t.due_date_::timestamptz at time zone 'Europe/Stockholm')::date as due_on
from act_ru_task t
join act_ru_execution e on e.id_ = t.proc_inst_id_;
