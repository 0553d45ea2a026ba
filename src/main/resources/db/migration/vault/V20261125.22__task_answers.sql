alter table task_answer alter column document set data type varchar(200000);
