-- ADR 16. Whoever came back early is covered no more.
create or replace function huiqiao_covers(colleague varchar) returns boolean language sql stable as $$
    select exists (select 1 from absence a where a.substitute_id = (select huiqiao_person())
        and a.staff_id = colleague and a.ended_at is null
        and (select huiqiao_day()) between a.from_day and a.to_day) $$;
