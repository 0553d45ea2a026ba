-- who has a case open; nobody is there longer than half a minute after his last sign of life
create table case_presence (
    application_id varchar(20) not null,
    staff_id varchar(40) not null,
    seen_at timestamp with time zone not null,
    primary key (application_id, staff_id)
);
