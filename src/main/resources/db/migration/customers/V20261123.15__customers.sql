create table company (
    id varchar(18) primary key,
    version integer not null,
    name varchar(200) not null,
    borrower_type varchar(10) not null,
    legal_rep_name varchar(100) not null,
    legal_rep_id_no varchar(18),
    legal_rep_phone varchar(11),
    region varchar(6) not null,
    industry_code varchar(10) not null,
    established_on date not null,
    address varchar(300) not null,
    branch varchar(20) not null,
    rm_id varchar(40) not null
);
create index company_by_rm on company (rm_id);

-- the account itself belongs to users
create table person (
    account_id varchar(11) primary key,
    person_name varchar(100) not null,
    id_no varchar(18) not null,
    real_named_at timestamp with time zone not null
);

create table company_account (
    company_id varchar(18) not null references company (id),
    account_id varchar(11) not null,
    primary key (company_id, account_id)
);
create index company_account_by_account on company_account (account_id);
