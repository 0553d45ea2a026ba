create sequence application_number start with 1;

create table loan_application (
    id varchar(20) primary key,
    version integer not null,
    status varchar(30) not null,
    applicant_id varchar(40) not null,
    product_code varchar(30) not null,
    channel varchar(40) not null,
    created_at timestamp with time zone not null,
    credit_code varchar(18),
    borrower_type varchar(10),
    amount numeric(18, 2),
    term_months integer not null,
    repayment_method varchar(30),
    purpose varchar(500),
    account_no varchar(40),
    payee_name varchar(200),
    payee_account varchar(40),
    cert_no varchar(100),
    property_address varchar(300),
    branch varchar(20),
    rm_id varchar(40),
    submitted_at timestamp with time zone,
    closed_at timestamp with time zone,
    reason_codes varchar(200) not null,
    human_requested boolean not null,
    stage varchar(20) not null,
    offer varchar(10)
);
create index loan_application_applicant on loan_application (applicant_id, created_at);
create index loan_application_company on loan_application (credit_code, product_code, submitted_at);
create index loan_application_rm on loan_application (rm_id, status);
