create table disbursement (
  id varchar(20) primary key,
  version integer not null,
  tranche integer not null,
  loan_reference varchar(30) not null,
  amount numeric(18,2) not null,
  borrower_account varchar(40) not null,
  borrower_name varchar(120) not null,
  borrower_bank varchar(120) not null,
  four_eyes boolean not null,
  status varchar(20) not null,
  conditions_on date,
  opened_at timestamp with time zone not null,
  constraint disbursement_loan_once unique (loan_reference)
);

create table disbursement_condition (
  disbursement_id varchar(20) not null references disbursement (id),
  line_no integer not null,
  code varchar(60) not null,
  state varchar(20) not null,
  waiver_role varchar(30),
  note varchar(1000),
  waived_by varchar(60),
  waived_as varchar(30),
  waiver_reason varchar(1000),
  waived_at timestamp with time zone,
  primary key (disbursement_id, line_no)
);

create table payment_instruction (
  id varchar(40) primary key,
  version integer not null,
  application_id varchar(20) not null references disbursement (id),
  loan_reference varchar(30) not null,
  attempt integer not null,
  mode varchar(20) not null,
  amount numeric(18,2) not null,
  payee_account varchar(40) not null,
  payee_name varchar(120) not null,
  payee_bank varchar(120) not null,
  content_hash varchar(64) not null,
  four_eyes boolean not null,
  status varchar(20) not null,
  instructed_by varchar(60) not null,
  instructed_at timestamp with time zone not null,
  checked_by varchar(60),
  checked_at timestamp with time zone,
  approved_by varchar(60),
  approved_at timestamp with time zone,
  approved_hash varchar(64),
  sent_at timestamp with time zone,
  core_serial varchar(60),
  reason varchar(500),
  settled_at timestamp with time zone,
  constraint payment_attempt_once unique (application_id, attempt)
);
create index payment_instruction_by_status on payment_instruction (status);
