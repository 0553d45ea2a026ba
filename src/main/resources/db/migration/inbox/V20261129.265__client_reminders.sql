-- once a customer, occasion and day; never changed
create table client_reminder (
    company_id varchar(18) not null references company (id),
    occasion varchar(20) not null,
    reminded_on date not null,
    staff_id varchar(40) not null,
    application_id varchar(20) not null,
    primary key (company_id, occasion, reminded_on)
);
create index client_reminder_staff on client_reminder (staff_id, reminded_on);

insert into parameter (code, valid_from, content, source) values
    ('REMIND_FROM_HOUR', date '2024-07-01', 8, '批量提醒客户：几点以后可以发'),
    ('REMIND_UNTIL_HOUR', date '2024-07-01', 21, '批量提醒客户：几点以后不再发'),
    ('REMIND_A_DAY', date '2024-07-01', 500, '一位客户经理一天最多提醒多少位客户');
