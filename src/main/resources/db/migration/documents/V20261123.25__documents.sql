create table document (
    id varchar(36) primary key,
    version integer not null,
    application_id varchar(20) not null,
    doc_code varchar(20) not null,
    file_name varchar(120) not null,
    stored_name varchar(60) not null unique,
    media_type varchar(60) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    uploaded_by varchar(40) not null,
    uploaded_at timestamp with time zone not null,
    replaced_at timestamp with time zone
);
create index document_of_application on document (application_id, doc_code);

create table checklist (
    application_id varchar(20) primary key,
    version integer not null
);

create table checklist_item (
    application_id varchar(20) not null references checklist (application_id),
    item_no integer not null,
    doc_code varchar(20) not null,
    who varchar(60) not null,
    required boolean not null,
    source varchar(10) not null,
    validity_days integer,
    status varchar(10) not null,
    note varchar(500),
    primary key (application_id, item_no),
    unique (application_id, doc_code)
);

create table supplement (
    id varchar(30) primary key,
    version integer not null,
    application_id varchar(20) not null,
    round_no integer not null,
    requested_by varchar(40) not null,
    requested_at timestamp with time zone not null,
    status varchar(10) not null,
    reminders integer not null,
    complete boolean not null,
    submitted_at timestamp with time zone,
    checked_by varchar(40),
    closed_at timestamp with time zone,
    unique (application_id, round_no)
);

create table named_item (
    supplement_id varchar(30) not null references supplement (id),
    item_no integer not null,
    doc_code varchar(20) not null,
    note varchar(500) not null,
    accepted boolean,
    verdict_note varchar(500),
    primary key (supplement_id, item_no),
    unique (supplement_id, doc_code)
);
