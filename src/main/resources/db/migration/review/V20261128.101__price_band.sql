alter table review add column lowest_rate numeric(9,6);
alter table review add column highest_rate numeric(9,6);
update review set lowest_rate = rate, highest_rate = rate;
alter table review alter column lowest_rate set not null;
alter table review alter column highest_rate set not null;
