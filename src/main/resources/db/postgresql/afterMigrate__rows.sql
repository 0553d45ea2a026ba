-- Every table with an application_id, and every table that hangs on a guarded one by a foreign key, is guarded like the
-- application: also one that a later migration adds (ADR 16).
do $$
declare
    t record;
    more boolean := true;
begin
    for t in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not c.relrowsecurity
          and a.attname = 'application_id' and not a.attisdropped
    loop
        perform huiqiao_guard(t.relname,
            format('exists (select 1 from loan_application a where a.id = %I.application_id)', t.relname));
    end loop;
    while more loop
        more := false;
        for t in
            select distinct on (child.oid) child.relname, parent.relname as above, link.oid as key
            from pg_constraint link
            join pg_class child on child.oid = link.conrelid
            join pg_class parent on parent.oid = link.confrelid
            where link.contype = 'f' and child.relnamespace = current_schema()::regnamespace
              and parent.relrowsecurity and not child.relrowsecurity
            order by child.oid, link.oid
        loop
            perform huiqiao_guard(t.relname, format('exists (select 1 from %I above where %s)', t.above, (
                select string_agg(format('above.%I = %I.%I', up.attname, t.relname, down.attname), ' and ')
                from pg_constraint link
                cross join lateral unnest(link.conkey, link.confkey) as pair (own, other)
                join pg_attribute down on down.attrelid = link.conrelid and down.attnum = pair.own
                join pg_attribute up on up.attrelid = link.confrelid and up.attnum = pair.other
                where link.oid = t.key)));
            more := true;
        end loop;
    end loop;
end $$;
