-- Hibernate sorts the inserts of one flush by table, by which came first: an event of a point that was there before goes in
-- ahead of a new point, and that one's event with it. What a row refers to must be there when the transaction ends, not earlier.

do $$
declare
    k record;
begin
    for k in
        select conrelid::regclass as child, conname from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'act\_%'
    loop
        execute format('alter table %s alter constraint %I deferrable initially deferred', k.child, k.conname);
    end loop;
end $$;
