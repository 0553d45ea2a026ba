-- 委托: the colleague for whom the task was taken; stays with the line when it is done
alter table inbox_item add column in_place_of varchar(40);
create index inbox_item_in_place_of on inbox_item (in_place_of, closed_at);
