-- place: the grid (网格, a village) whose link or picture the customer came by
alter table inbox_item add column place varchar(40);
update inbox_item set place = (
    select t.place from application_origin o join origin_tag t on t.code = o.tag_code
    where o.application_id = inbox_item.application_id);
-- no list of one pair of hands needs one: a person holds hundreds of lines, a pool hundreds of thousands
create index inbox_item_pool_place on inbox_item (pool, place, urgency, task_id);

-- the name of a grid is long in an address
alter table saved_view alter column query set data type varchar(600);
