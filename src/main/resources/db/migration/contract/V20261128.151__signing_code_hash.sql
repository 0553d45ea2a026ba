-- a hash says which way it was made, and Argon2id is longer than bcrypt
alter table signing_code alter column code_hash set data type varchar(200);
