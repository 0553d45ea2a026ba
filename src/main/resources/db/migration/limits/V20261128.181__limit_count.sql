-- id is a digest of the rule and of who is counted
create table limit_count (
    id varchar(64) primary key,
    begun_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    times integer not null
);
create index limit_count_by_end on limit_count (ends_at);
