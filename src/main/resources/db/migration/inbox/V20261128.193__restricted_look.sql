-- who said why, and may look into the case of a customer whose data are restricted until then
create table restricted_look (
    application_id varchar(20) not null,
    actor varchar(40) not null,
    open_until timestamp with time zone not null,
    primary key (application_id, actor)
);
