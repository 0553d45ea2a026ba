create table shareholder_resolution (
    application_id varchar(20) not null,
    recording_no integer not null,
    articles_share numeric(7, 4),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(60) not null,
    primary key (application_id, recording_no)
);

create table shareholder_vote (
    application_id varchar(20) not null,
    recording_no integer not null,
    line_no integer not null,
    holder varchar(100) not null,
    share numeric(7, 4) not null,
    ballot varchar(10) not null,
    primary key (application_id, recording_no, line_no),
    foreign key (application_id, recording_no) references shareholder_resolution (application_id, recording_no)
);
