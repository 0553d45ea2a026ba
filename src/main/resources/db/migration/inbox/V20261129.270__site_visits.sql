-- 上门核验: what two managers saw at the customer's place. version: which state somebody changed; witnessed_at is void once
-- anything changes
create table site_visit (
    application_id varchar(20) primary key,
    version integer not null,
    branch varchar(20) not null,
    visited_at varchar(20) not null,
    place varchar(300) not null,
    gps varchar(60) not null,
    persons varchar(300) not null,
    business_state varchar(20) not null,
    stock varchar(500) not null,
    note varchar(2000) not null,
    first_rm varchar(40) not null,
    second_rm varchar(40) not null,
    saved_at timestamp with time zone not null,
    witnessed_at timestamp with time zone
);
create index site_visit_second on site_visit (second_rm, witnessed_at);

-- where and when a photo was taken; the picture itself is a document of the case and has lost what the camera wrote into it
create table site_photo (
    document_id varchar(36) primary key,
    application_id varchar(20) not null,
    taken_at varchar(20) not null,
    gps varchar(60) not null
);
create index site_photo_case on site_photo (application_id);
