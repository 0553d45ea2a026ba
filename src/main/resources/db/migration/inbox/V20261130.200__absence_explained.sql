-- 休假与代办: why somebody is away, and that he came back early; what was is kept
alter table absence add column reason varchar(200) default '' not null;
alter table absence add column ended_at timestamp with time zone;
alter table absence add column ended_by varchar(40);
