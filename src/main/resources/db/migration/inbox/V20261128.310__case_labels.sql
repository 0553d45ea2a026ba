-- what the tables said of a case in one word each, kept beside the list so that a page of it opens no decision record
create table case_label (
    application_id varchar(20) not null,
    kind varchar(20) not null,
    label varchar(30) not null,
    primary key (application_id, kind)
);
