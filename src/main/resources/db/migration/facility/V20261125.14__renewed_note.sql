-- the flag of a renewal for regulatory reports: the note that this one paid off
alter table loan_note add column renews varchar(40);

insert into parameter (code, valid_from, content, source) values
    ('RENEWAL_MEDIUM', date '2024-09-24', 1, '金规〔2024〕13号 中型企业可续贷：1 是，0 否'),
    ('RENEWAL_MEDIUM', date '2027-10-01', 0, '金规〔2024〕13号 至 2027-09-30');
