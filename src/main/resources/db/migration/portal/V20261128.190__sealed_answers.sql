-- sealed, an answer is longer than open
alter table apply_answer alter column answer set data type varchar(2500);
