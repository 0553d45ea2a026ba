-- The list is read by key in the order of its page. pool: whose open, unclaimed line this is: the role, with its branch
-- where the role is bound to one. holder: in whose hands it is open. urgency: smaller comes first.
alter table inbox_item add column pool varchar(61);
alter table inbox_item add column holder varchar(40);
alter table inbox_item add column urgency bigint default 0 not null;
update inbox_item set
    holder = case when closed_at is null then assignee end,
    pool = case when closed_at is null and assignee is null then
        case when role in ('rm', 'rm2', 'team-lead', 'approver-L1') and branch is not null
            then role || '@' || branch else role end end,
    urgency = (1000 - priority) * 100000000000
        + coalesce(cast(floor(extract(epoch from due_at)) as bigint), 99999999999);
drop index inbox_item_mine;
drop index inbox_item_pool;
drop index inbox_item_done;
create index inbox_item_holder on inbox_item (holder, urgency, task_id);
create index inbox_item_pool on inbox_item (pool, urgency, task_id);
create index inbox_item_pool_product on inbox_item (pool, product_code, urgency, task_id);
create index inbox_item_pool_step on inbox_item (pool, task_key, urgency, task_id);
create index inbox_item_done on inbox_item (closed_by, closed_at, task_id);
create index inbox_item_branch on inbox_item (branch, task_key, urgency);
create index inbox_item_escalated on inbox_item (branch, escalated_at);

-- what a case is found by: pairs of characters of the company's name, numbers and their tails, the blind tail of the phone
create table case_word (
    word varchar(66) not null,
    application_id varchar(20) not null,
    primary key (word, application_id)
);
create index case_word_case on case_word (application_id);
