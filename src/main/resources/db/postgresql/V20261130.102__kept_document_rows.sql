-- ADR 16, 28. The box is its owner's alone: what was taken from it for a case is a document of that case.
select huiqiao_guard('kept_document', $$
    (select huiqiao_reach()) = 'CUSTOMER' and account_id = (select huiqiao_person()) $$);
