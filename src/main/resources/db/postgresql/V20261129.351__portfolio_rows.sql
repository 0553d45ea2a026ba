-- ADR 16. A relationship manager reaches his own customers, and of others the cases that he works on or could take.

create function huiqiao_given(branch_id varchar, amount numeric) returns boolean language sql stable as $$
    select exists (select 1 from delegation d where d.receiver = (select huiqiao_person())
        and d.branch_id = $1 and $2 <= d.limit_amount
        and d.ended_at is null and (select huiqiao_day()) between d.valid_from and d.valid_to) $$;
create function huiqiao_covers(colleague varchar) returns boolean language sql stable as $$
    select exists (select 1 from absence a where a.substitute_id = (select huiqiao_person())
        and a.staff_id = colleague and (select huiqiao_day()) between a.from_day and a.to_day) $$;
-- the work list is judged by cases and cases by the work list: this asks past the policies, as the owner
create function huiqiao_works_on(case_id varchar) returns boolean
language sql stable security definer set search_path from current as $$
    select exists (select 1 from inbox_item i where i.application_id = case_id
        and ((select huiqiao_person()) in (i.assignee, i.closed_by, i.in_place_of)
            or (i.closed_at is null and i.branch = (select huiqiao_branch()) and i.role in ('rm', 'rm2', 'postloan')
                and (i.assignee is null or huiqiao_covers(i.assignee)
                    or i.task_key in ('Task_HostInterview', 'Task_VisitCustomer')))))
        or exists (select 1 from face_sign_session s where s.application_id = case_id
            and (select huiqiao_person()) in (s.first_seat, s.second_seat)) $$;

-- who hands a case over writes a row that is no longer his: what he cannot leave is his branch
drop policy rows_of_actor on loan_application;
create policy rows_of_actor on loan_application
using ((select huiqiao_reach()) = 'ALL' or
    case (select huiqiao_reach())
    when 'BRANCH' then
        branch = (select huiqiao_branch()) or rm_id = (select huiqiao_person()) or huiqiao_given(branch, amount)
    when 'PORTFOLIO' then
        rm_id = (select huiqiao_person()) or huiqiao_given(branch, amount)
        or (branch = (select huiqiao_branch()) and huiqiao_works_on(id))
    when 'CUSTOMER' then applicant_id = (select huiqiao_person())
    else false end)
with check ((select huiqiao_reach()) = 'ALL' or
    case (select huiqiao_reach())
    when 'CUSTOMER' then applicant_id = (select huiqiao_person())
    when 'NOTHING' then false
    else branch = (select huiqiao_branch()) or rm_id = (select huiqiao_person()) or huiqiao_given(branch, amount) end);

-- a line says who has a task in hand, so that the branch can share its work; the case behind it is another matter
drop policy rows_of_actor on inbox_item;
select huiqiao_guard('inbox_item', $$
    case (select huiqiao_reach())
    when 'CUSTOMER' then exists (select 1 from loan_application a where a.id = inbox_item.application_id)
    when 'NOTHING' then false
    else
        branch = (select huiqiao_branch())
        or assignee = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.id = inbox_item.application_id) end $$);

drop policy rows_of_actor on company;
create policy rows_of_actor on company
using ((select huiqiao_reach()) = 'ALL' or
    case (select huiqiao_reach())
    when 'BRANCH' then
        branch = (select huiqiao_branch()) or rm_id = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.credit_code = company.id)
    when 'PORTFOLIO' then
        rm_id = (select huiqiao_person())
        or (branch = (select huiqiao_branch()) and (rm_id is null or huiqiao_covers(rm_id)))
        or exists (select 1 from loan_application a where a.credit_code = company.id)
    when 'CUSTOMER' then exists (select 1 from company_account c where c.company_id = company.id)
    else false end)
with check ((select huiqiao_reach()) = 'ALL' or
    case (select huiqiao_reach())
    when 'CUSTOMER' then exists (select 1 from company_account c where c.company_id = company.id)
    when 'NOTHING' then false
    else branch = (select huiqiao_branch()) or rm_id = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.credit_code = company.id) end);

drop policy rows_of_actor on person;
select huiqiao_guard('person', $$
    case (select huiqiao_reach())
    when 'CUSTOMER' then account_id = (select huiqiao_person())
    when 'NOTHING' then false
    else exists (select 1 from loan_application a where a.applicant_id = person.account_id) end $$);
