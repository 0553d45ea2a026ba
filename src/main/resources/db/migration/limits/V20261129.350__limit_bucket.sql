-- id is a digest of the rule, its figures and who is counted; state is Bucket4j's own
create table limit_bucket (
    id varchar(64) primary key,
    state bytea not null,
    ends_at timestamp with time zone not null
);
create index limit_bucket_by_end on limit_bucket (ends_at);
drop table limit_count;
