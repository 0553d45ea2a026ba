alter table loan_application add column renews varchar(20);
create index loan_application_renews on loan_application (renews);
