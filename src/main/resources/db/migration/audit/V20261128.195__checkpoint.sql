-- how far the chain was found whole, so that a look from the page goes on from there; signed, and 0 means nothing yet
create table audit_checkpoint (
    id integer primary key,
    seq bigint not null,
    entry_id bigint not null,
    hash varchar(64) not null,
    mac varchar(64) not null
);
insert into audit_checkpoint values (1, 0, 0, '', '');
