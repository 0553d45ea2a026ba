-- a request that is under way or over (ADR 17); id is a digest of actor, route and key, the body is sealed
create table answered_request (
    id varchar(64) primary key,
    body_digest varchar(64) not null,
    claim varchar(36) not null,
    claimed_at timestamp with time zone not null,
    acted boolean not null,
    status integer,
    headers varchar(4000),
    body text
);
create index answered_request_by_time on answered_request (claimed_at);
