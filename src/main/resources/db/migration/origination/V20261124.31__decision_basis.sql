-- what an approval was given on; looked at again before the contract and before the money
create table decision_basis (
    application_id varchar(20) not null,
    item varchar(60) not null,
    content varchar(200) not null,
    kept_at timestamp with time zone not null,
    primary key (application_id, item)
);

-- conditions of an approval (放款前条件) that somebody saw fulfilled
create table prior_condition (
    approval_id varchar(40) not null,
    line_no integer not null,
    note varchar(1000) not null,
    confirmed_by varchar(60) not null,
    confirmed_at timestamp with time zone not null,
    primary key (approval_id, line_no)
);
