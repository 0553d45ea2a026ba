create table face_sign_session (
    id varchar(30) primary key,
    version integer not null,
    application_id varchar(20) not null,
    attempt_no integer not null,
    script_id varchar(20) not null,
    room_token varchar(60) not null unique,
    minimum_face_score numeric(5,4) not null,
    face_attempts integer not null,
    no_shows_allowed integer not null,
    mode varchar(30) not null,
    status varchar(20) not null,
    starts_at timestamp with time zone,
    first_seat varchar(40),
    second_seat varchar(40),
    no_shows integer not null,
    stop_reason varchar(400),
    checked_by varchar(40),
    unique (application_id, attempt_no)
);

create table signer_check (
    session_id varchar(30) not null references face_sign_session (id),
    entry_no integer not null,
    name varchar(60) not null,
    id_no varchar(40) not null,
    signer_role varchar(30) not null,
    status varchar(30) not null,
    result varchar(4),
    face_score numeric(5,4),
    attempts integer not null,
    call_key varchar(120),
    second_document varchar(200),
    primary key (session_id, entry_no),
    unique (session_id, id_no)
);

create table asked_question (
    session_id varchar(30) not null references face_sign_session (id),
    entry_no integer not null,
    question_no integer not null,
    wording varchar(500) not null,
    mandatory boolean not null,
    expected varchar(10),
    answer varchar(10),
    answer_text varchar(2000),
    answered_at timestamp with time zone,
    primary key (session_id, entry_no),
    unique (session_id, question_no)
);

create table visit (
    session_id varchar(30) not null references face_sign_session (id),
    entry_no integer not null,
    visited_at timestamp with time zone not null,
    place varchar(300) not null,
    gps varchar(100) not null,
    first_witness varchar(40) not null,
    second_witness varchar(40) not null,
    note varchar(2000) not null,
    primary key (session_id, entry_no)
);

create table recording (
    session_id varchar(30) not null references face_sign_session (id),
    entry_no integer not null,
    reference varchar(300) not null,
    sha256 varchar(64) not null,
    began_at timestamp with time zone not null,
    ended_at timestamp with time zone not null,
    primary key (session_id, entry_no)
);

create table face_sign_evidence (
    session_id varchar(30) not null references face_sign_session (id),
    entry_no integer not null,
    happened_at timestamp with time zone not null,
    actor varchar(40) not null,
    what varchar(40) not null,
    detail varchar(10000) not null,
    previous_hash varchar(64) not null,
    entry_hash varchar(64) not null,
    primary key (session_id, entry_no)
);

create table face_sign_appointment (
    starts_at timestamp with time zone not null,
    desk integer not null,
    session_id varchar(30) not null unique references face_sign_session (id),
    primary key (starts_at, desk)
);

-- weekday 1 is Monday; capacity is how many pairs of staff are there
create table face_sign_hours (
    weekday integer not null,
    opens_at varchar(5) not null,
    closes_at varchar(5) not null,
    slot_minutes integer not null,
    capacity integer not null,
    lead_minutes integer not null,
    ahead_days integer not null,
    primary key (weekday, opens_at)
);
insert into face_sign_hours values
    (1, '09:00', '12:00', 30, 2, 120, 7), (1, '13:30', '17:30', 30, 2, 120, 7),
    (2, '09:00', '12:00', 30, 2, 120, 7), (2, '13:30', '17:30', 30, 2, 120, 7),
    (3, '09:00', '12:00', 30, 2, 120, 7), (3, '13:30', '17:30', 30, 2, 120, 7),
    (4, '09:00', '12:00', 30, 2, 120, 7), (4, '13:30', '17:30', 30, 2, 120, 7),
    (5, '09:00', '12:00', 30, 2, 120, 7), (5, '13:30', '17:30', 30, 2, 120, 7);

-- D20: said by anybody at any question, these end the session
create table hard_stop_phrase (
    phrase varchar(40) primary key
);
insert into hard_stop_phrase values
    ('被逼'), ('别人让我来'), ('不知道多少钱'), ('帮别人借'), ('刚认识中介'), ('给我佣金');
