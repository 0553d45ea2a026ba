-- what somebody typed into a task and has not sent off yet; sealed, and gone with the task or the hand it was in
create table task_draft (
    task_id varchar(64) primary key,
    owner varchar(40) not null,
    document varchar(1000000) not null,
    saved_at timestamp with time zone not null
);
