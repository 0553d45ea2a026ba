-- every call to an outside system: the row is committed before anything is sent
create table outside_call (
    call_key varchar(120) primary key,
    system varchar(40) not null,
    operation varchar(40) not null,
    application_id varchar(20),
    consent_id varchar(64),
    request_digest varchar(64) not null,
    status varchar(10) not null,
    attempts integer not null,
    code varchar(60),
    answer varchar(200000),
    answer_digest varchar(64),
    claim varchar(36) not null,
    claimed_until timestamp with time zone not null,
    started_at timestamp with time zone not null,
    answered_at timestamp with time zone
);
create index outside_call_application on outside_call (application_id);

-- a partner's event is taken once, however often it is delivered
create table outside_callback (
    system varchar(40) not null,
    event_id varchar(80) not null,
    call_key varchar(120) not null,
    body varchar(100000) not null,
    received_at timestamp with time zone not null,
    primary key (system, event_id)
);

create table outside_sms (
    dedup_key varchar(100) primary key,
    template varchar(40) not null,
    content varchar(4000) not null,
    status varchar(10) not null,
    attempts integer not null,
    queued_at timestamp with time zone not null,
    next_try_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index outside_sms_due on outside_sms (status, next_try_at);
