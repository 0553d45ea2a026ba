-- how many codes a phone got is counted in limit_count
alter table sign_in_code drop column issued_on;
alter table sign_in_code drop column issued_today;
