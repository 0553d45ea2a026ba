-- a customer who does not get on asked the manager to help; gone with a draft that is discarded
create table help_request (
  application_id varchar(20) primary key references loan_application (id) on delete cascade,
  step varchar(20) not null,
  asked_at timestamp with time zone not null,
  answered_by varchar(40),
  answered_at timestamp with time zone
);
create index help_request_open on help_request (answered_at);
