-- read a page and counted to a thousand: judged by its own columns (ADR 16)
select huiqiao_guard('client_line', $$ case (select huiqiao_reach())
    when 'BRANCH' then branch = (select huiqiao_branch()) or rm_id = (select huiqiao_person())
    when 'PORTFOLIO' then rm_id = (select huiqiao_person())
    else false end $$);
