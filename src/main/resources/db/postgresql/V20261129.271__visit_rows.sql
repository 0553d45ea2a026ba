-- the second manager, who has no task of the case, reads and witnesses the visit that names him and nothing else of it
select huiqiao_guard('site_visit', $$ case (select huiqiao_reach())
    when 'BRANCH' then branch = (select huiqiao_branch())
    when 'PORTFOLIO' then second_rm = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.id = site_visit.application_id)
    else false end $$);
