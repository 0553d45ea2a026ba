-- the link or picture by which customers come: of a branch, of a grid (网格, a village) or of a manager
create table origin_tag (
  code varchar(12) primary key,
  kind varchar(10) not null,
  branch varchar(20) not null,
  rm_id varchar(40),
  place varchar(40),
  product_code varchar(30),
  made_by varchar(40) not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index origin_tag_branch on origin_tag (branch, kind);

-- which of them an application came by; a tag that has ended since stays where it was
create table application_origin (
  application_id varchar(20) primary key references loan_application (id) on delete cascade,
  tag_code varchar(12) not null references origin_tag (code)
);
create index application_origin_tag on application_origin (tag_code);
