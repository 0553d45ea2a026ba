-- jobs whose lock ran out before they were done, so that somebody took them again
create table job_taken (
    job_id varchar(64) primary key,
    business_key varchar(255),
    node_id varchar(255),
    taken int not null,
    last_taken_at timestamp with time zone not null
);
create index job_taken_last on job_taken (last_taken_at);
