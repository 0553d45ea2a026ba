create table review (
    application_id varchar(20) primary key,
    version integer not null,
    product_code varchar(30) not null,
    requested_amount numeric(18,2) not null,
    computed_limit numeric(18,2) not null,
    rate numeric(9,6) not null,
    term_months integer not null,
    approval_validity_days integer not null,
    round_no integer not null,
    status varchar(30) not null,
    authority_level varchar(20),
    dual_approval boolean not null
);

create table investigation (
    application_id varchar(20) not null references review (application_id),
    entry_no integer not null,
    round_no integer not null,
    investigator varchar(40) not null,
    second_investigator varchar(40),
    summary varchar(4000) not null,
    declared_revenue numeric(18,2) not null,
    site_visit_on date,
    recommendation varchar(20) not null,
    recorded_at timestamp with time zone not null,
    primary key (application_id, entry_no)
);

create table opinion (
    application_id varchar(20) not null references review (application_id),
    entry_no integer not null,
    round_no integer not null,
    reviewer varchar(40) not null,
    conclusion varchar(20) not null,
    grounds varchar(4000) not null,
    reason_code varchar(10),
    condition_lines varchar(4000) not null,
    given_at timestamp with time zone not null,
    primary key (application_id, entry_no)
);

create table asked_document (
    application_id varchar(20) not null references review (application_id),
    entry_no integer not null,
    opinion_no integer not null,
    doc_code varchar(20) not null,
    note varchar(500) not null,
    primary key (application_id, entry_no)
);

create table decision (
    application_id varchar(20) not null references review (application_id),
    entry_no integer not null,
    round_no integer not null,
    approver varchar(40) not null,
    conclusion varchar(20) not null,
    amount numeric(18,2) not null,
    term_months integer not null,
    rate numeric(9,6) not null,
    condition_lines varchar(4000) not null,
    grounds varchar(4000) not null,
    reason_code varchar(10),
    return_to varchar(20),
    decided_at timestamp with time zone not null,
    primary key (application_id, entry_no)
);

create table committee_sitting (
    id varchar(30) primary key,
    version integer not null,
    application_id varchar(20) not null,
    round_no integer not null,
    outcome varchar(20),
    attended integer not null,
    agreeing integer not null,
    unique (application_id, round_no)
);

create table committee_seat (
    sitting_id varchar(30) not null references committee_sitting (id),
    seat_no integer not null,
    member varchar(40) not null,
    chair boolean not null,
    primary key (sitting_id, seat_no),
    unique (sitting_id, member)
);

create table committee_vote (
    sitting_id varchar(30) not null references committee_sitting (id),
    vote_no integer not null,
    member varchar(40) not null,
    vote varchar(30) not null,
    grounds varchar(4000) not null,
    cast_at timestamp with time zone not null,
    primary key (sitting_id, vote_no),
    unique (sitting_id, member)
);

-- domain 1.10: odd, five at least, two thirds of the members, two thirds of those who voted
create table committee_charter (
    valid_from date primary key,
    minimum_members integer not null,
    quorum_part integer not null,
    quorum_whole integer not null,
    majority_part integer not null,
    majority_whole integer not null
);
insert into committee_charter values (date '2024-07-01', 5, 2, 3, 2, 3);

create table approval (
    id varchar(24) primary key,
    version integer not null,
    application_id varchar(20) not null,
    amount numeric(18,2) not null,
    term_months integer not null,
    rate numeric(9,6) not null,
    level varchar(20) not null,
    condition_lines varchar(4000) not null,
    approved_by varchar(40) not null,
    approved_at timestamp with time zone not null,
    valid_to date not null,
    voided_at timestamp with time zone,
    void_reason varchar(200)
);
create index approval_of_application on approval (application_id);
