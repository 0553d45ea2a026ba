-- How long the steps of a branch waited, counted a day at a time when the day is over. bucket n holds waits above
-- 1.25^(n-1) and up to 1.25^n minutes; limited: those that had a service level, allowed_minutes: what it allowed them in all.
create table step_wait (
    branch varchar(20) not null,
    task_key varchar(80) not null,
    counted_on date not null,
    bucket integer not null,
    name varchar(200) not null,
    done integer not null,
    late integer not null,
    limited integer not null,
    allowed_minutes bigint not null,
    primary key (branch, counted_on, task_key, bucket)
);
-- which days of which branch have been counted, also those on which nothing was done
create table step_wait_day (
    branch varchar(20) not null,
    counted_on date not null,
    primary key (branch, counted_on)
);
create index inbox_item_closed on inbox_item (branch, closed_at);
create index client_contact_staff on client_contact (staff_id, happened_at);

insert into parameter (code, valid_from, content, source) values
    ('LOAD_WEIGHT_Task_Investigate', date '2024-07-01', 3, '团队工作量折算：尽职调查（双人下户）按三件计'),
    ('LOAD_WEIGHT_Task_VisitCustomer', date '2024-07-01', 3, '团队工作量折算：上门面签按三件计'),
    ('LOAD_WEIGHT_Task_HostInterview', date '2024-07-01', 2, '团队工作量折算：主持面签按两件计');
