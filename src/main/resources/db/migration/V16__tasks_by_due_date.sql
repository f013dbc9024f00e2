-- Tasklist's list begins with what is due first; somebody with many roles reads its first page, not all of her tasks.

create index act_ru_task_due_date on act_ru_task (due_date_);
