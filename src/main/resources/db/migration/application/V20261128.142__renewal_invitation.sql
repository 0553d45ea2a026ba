create table renewal_invitation (
  application_id varchar(20) primary key references loan_application (id),
  invited_by varchar(60) not null,
  invited_at timestamp with time zone not null
);
