-- ADR 16. What the application tells of who acts; unset is nobody. Each is asked for once a statement.
create function huiqiao_reach() returns text language sql stable as
$$ select coalesce(current_setting('huiqiao.reach', true), '') $$;
create function huiqiao_person() returns text language sql stable as
$$ select coalesce(current_setting('huiqiao.person', true), '') $$;
create function huiqiao_branch() returns text language sql stable as
$$ select coalesce(current_setting('huiqiao.branch', true), '') $$;
create function huiqiao_day() returns date language sql stable as
$$ select cast(nullif(current_setting('huiqiao.day', true), '') as date) $$;

-- the one policy of a table: who sees a row may write it, and nobody writes a row that he does not see
create function huiqiao_guard(guarded text, visible text) returns void language plpgsql as $$
begin
    execute format('alter table %I enable row level security', guarded);
    execute format(
        'create policy rows_of_actor on %I using ((select huiqiao_reach()) = ''ALL'' or (%s)) '
        'with check ((select huiqiao_reach()) = ''ALL'' or (%s))', guarded, visible, visible);
end $$;

select huiqiao_guard('loan_application', $$
    case (select huiqiao_reach())
    when 'BRANCH' then
        branch = (select huiqiao_branch())
        or rm_id = (select huiqiao_person())
        or exists (select 1 from delegation d where d.receiver = (select huiqiao_person())
            and d.branch_id = loan_application.branch and loan_application.amount <= d.limit_amount
            and d.ended_at is null and (select huiqiao_day()) between d.valid_from and d.valid_to)
    when 'CUSTOMER' then applicant_id = (select huiqiao_person())
    else false end $$);

-- the work list is read a page at a time: it is judged by its own columns where that is enough
select huiqiao_guard('inbox_item', $$
    case (select huiqiao_reach())
    when 'BRANCH' then
        branch = (select huiqiao_branch())
        or assignee = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.id = inbox_item.application_id)
    when 'CUSTOMER' then exists (select 1 from loan_application a where a.id = inbox_item.application_id)
    else false end $$);

select huiqiao_guard('company_account', $$
    (select huiqiao_reach()) = 'CUSTOMER' and account_id = (select huiqiao_person()) $$);
select huiqiao_guard('company', $$
    case (select huiqiao_reach())
    when 'BRANCH' then
        branch = (select huiqiao_branch())
        or rm_id = (select huiqiao_person())
        or exists (select 1 from loan_application a where a.credit_code = company.id)
    when 'CUSTOMER' then exists (select 1 from company_account c where c.company_id = company.id)
    else false end $$);
select huiqiao_guard('person', $$
    case (select huiqiao_reach())
    when 'BRANCH' then exists (select 1 from loan_application a where a.applicant_id = person.account_id)
    when 'CUSTOMER' then account_id = (select huiqiao_person())
    else false end $$);

-- numbered like the application, or hanging on what hangs on it without a foreign key
select huiqiao_guard(t, format('exists (select 1 from loan_application a where a.id = %I.id)', t))
from unnest(array['disbursement', 'collateral', 'guarantee', 'facility']) t;

-- whoever acts adds to the trail; he reads what is about the cases that he reaches
alter table audit_entry enable row level security;
create policy anybody_adds on audit_entry for insert with check (true);
create policy rows_of_actor on audit_entry for select using ((select huiqiao_reach()) = 'ALL'
    or exists (select 1 from loan_application a where a.id = audit_entry.application_id));
select huiqiao_guard('contract_signature',
    'exists (select 1 from contract_document d where d.id = contract_signature.document_id)');
select huiqiao_guard('prior_condition',
    'exists (select 1 from approval p where p.id = prior_condition.approval_id)');
