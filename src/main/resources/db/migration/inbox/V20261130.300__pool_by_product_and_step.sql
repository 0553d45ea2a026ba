-- both filters at once: neither index alone keeps that page, nor its count to a thousand, flat
create index inbox_item_pool_product_step on inbox_item (pool, product_code, task_key, urgency, task_id);
