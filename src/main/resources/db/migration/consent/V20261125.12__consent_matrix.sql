-- which product asks for which consent is the table consentMatrix (D33)
alter table consent_text drop column product_code;
alter table consent_text drop column position;
alter table consent_text drop column required;
