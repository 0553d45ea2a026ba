alter table mortgage_registration add column terms_entry_no varchar(80);
alter table mortgage_registration drop constraint registration_certificate_once;
create index mortgage_registration_certificate on mortgage_registration (certificate_no);
