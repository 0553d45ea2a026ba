-- ADR 24. The second manager, who has no task of the case, looks at the photos of the visit that he is asked about, until he
-- has said his word; whoever has the case keeps them. Guarded here and not after all migrations, as is any other table of a case.
create function huiqiao_asked_about(photo varchar) returns boolean
language sql stable security definer set search_path from current as $$
    select exists (select 1 from site_photo p join site_visit v on v.application_id = p.application_id
        where p.document_id = photo and v.second_rm = (select huiqiao_person()) and v.witnessed_at is null) $$;

drop policy if exists rows_of_actor on site_photo;
alter table site_photo enable row level security;
create policy rows_of_actor on site_photo
using ((select huiqiao_reach()) = 'ALL'
    or exists (select 1 from loan_application a where a.id = site_photo.application_id)
    or huiqiao_asked_about(document_id))
with check ((select huiqiao_reach()) = 'ALL'
    or exists (select 1 from loan_application a where a.id = site_photo.application_id));

drop policy if exists rows_of_actor on document;
alter table document enable row level security;
create policy rows_of_actor on document
using ((select huiqiao_reach()) = 'ALL'
    or exists (select 1 from loan_application a where a.id = document.application_id)
    or ((select huiqiao_reach()) = 'PORTFOLIO' and huiqiao_asked_about(id)))
with check ((select huiqiao_reach()) = 'ALL'
    or exists (select 1 from loan_application a where a.id = document.application_id));
