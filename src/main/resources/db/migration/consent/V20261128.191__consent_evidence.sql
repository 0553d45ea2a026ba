-- what was shown: the language and the digest of the very text, computed when it was agreed to; from where: sealed
alter table consent_grant add column shown_language varchar(2);
alter table consent_grant add column shown_sha256 varchar(64);
alter table consent_grant add column given_from varchar(1000);
