insert into parameter (code, valid_from, content, source) values
    ('OVERDUE_UPLIFT_PERCENT', date '2024-07-01', 50, '逾期罚息 银发〔2003〕251号 30%~50%'),
    ('MISUSE_UPLIFT_PERCENT', date '2024-07-01', 100, '挪用罚息 银发〔2003〕251号 50%~100%');

-- the id is the application and a running number, so two sets made at once collide
create table contract_set (
    id varchar(30) primary key,
    version integer not null,
    application_id varchar(20) not null,
    terms_hash varchar(64) not null,
    borrower_name varchar(200) not null,
    signer_name varchar(100) not null,
    amount numeric(18, 2) not null,
    term_months integer not null,
    rate numeric(9, 6) not null,
    repayment_method varchar(20) not null,
    starts_on date not null,
    mortgage boolean not null,
    status varchar(20) not null,
    prepared_at timestamp with time zone not null,
    cost_confirmed_at timestamp with time zone,
    cost_confirmed_by varchar(40),
    signed_at timestamp with time zone,
    signed_by varchar(40),
    voided_at timestamp with time zone
);
create index contract_set_by_application on contract_set (application_id);

create table contract_document (
    id varchar(60) primary key,
    contract_set varchar(30) not null references contract_set (id),
    line_no integer not null,
    code varchar(30) not null,
    sha256 varchar(64) not null,
    signed_sha256 varchar(64),
    unique (contract_set, line_no)
);

create table contract_signature (
    document_id varchar(60) not null,
    signature_no integer not null,
    signer varchar(200) not null,
    certificate_serial varchar(40) not null,
    certificate_until timestamp with time zone not null,
    signed_at timestamp with time zone not null,
    sha256_before varchar(64) not null,
    sha256_after varchar(64) not null,
    primary key (document_id, signature_no)
);

create table signing_code (
    application_id varchar(20) primary key,
    contract_set varchar(30) not null references contract_set (id),
    code_hash varchar(100) not null,
    issued_at timestamp with time zone not null,
    tries integer not null,
    used boolean not null
);
