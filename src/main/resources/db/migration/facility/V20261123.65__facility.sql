create table facility (
  id varchar(20) primary key,
  version integer not null,
  credit_code varchar(18) not null,
  credit_limit numeric(18,2) not null,
  used numeric(18,2) not null,
  valid_to date not null,
  revolving boolean not null,
  status varchar(20) not null,
  opened_at timestamp with time zone not null,
  freeze_reason varchar(500),
  frozen_by varchar(60),
  frozen_level integer,
  frozen_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint facility_never_overdrawn check (used >= 0 and used <= credit_limit)
);
create index facility_of_company on facility (credit_code);

create table facility_draw (
  id varchar(60) primary key,
  version integer not null,
  facility_id varchar(20) not null references facility (id),
  draw_no varchar(30) not null,
  amount numeric(18,2) not null,
  status varchar(20) not null,
  occupied_at timestamp with time zone not null,
  constraint facility_draw_once unique (facility_id, draw_no)
);

create table loan_note (
  id varchar(40) primary key,
  version integer not null,
  application_id varchar(20) not null,
  tranche integer not null,
  principal numeric(18,2) not null,
  annual_rate numeric(9,6) not null,
  method varchar(30) not null,
  value_date date not null,
  due_on date not null,
  term_months integer not null,
  status varchar(20) not null,
  booked_at timestamp with time zone not null,
  constraint loan_note_once unique (application_id, tranche)
);

create table loan_instalment (
  loan_note_id varchar(40) not null references loan_note (id),
  line_no integer not null,
  instalment_no integer not null,
  due_on date not null,
  principal numeric(18,2) not null,
  interest numeric(18,2) not null,
  payment numeric(18,2) not null,
  primary key (loan_note_id, line_no)
);
