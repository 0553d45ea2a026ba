-- when a branch signs face to face; '*' stands for every branch that has no rows of its own. capacity: pairs of staff of
-- the branch; lead_minutes: as late as one may book, change or cancel; changes: how often a customer may change or cancel
create table face_sign_opening (
    branch varchar(20) not null,
    weekday integer not null,
    opens_at varchar(5) not null,
    closes_at varchar(5) not null,
    slot_minutes integer not null,
    capacity integer not null,
    lead_minutes integer not null,
    ahead_days integer not null,
    changes integer not null,
    primary key (branch, weekday, opens_at)
);
insert into face_sign_opening
    select '*', weekday, opens_at, closes_at, slot_minutes, capacity, lead_minutes, ahead_days, 3 from face_sign_hours;
drop table face_sign_hours;

create table face_sign_booking (
    branch varchar(20) not null,
    starts_at timestamp with time zone not null,
    desk integer not null,
    session_id varchar(30) not null unique references face_sign_session (id),
    primary key (branch, starts_at, desk)
);
insert into face_sign_booking select '*', starts_at, desk, session_id from face_sign_appointment;
drop table face_sign_appointment;

alter table face_sign_session add column branch varchar(20);
alter table face_sign_session add column changes integer default 0 not null;
