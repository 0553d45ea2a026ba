-- a property's insurance (DOC18) as somebody read it: this bank is the first beneficiary until then
create table property_insurance (
    application_id varchar(20) primary key,
    valid_to date not null,
    policy varchar(1000) not null,
    recorded_by varchar(60) not null,
    recorded_at timestamp with time zone not null
);
