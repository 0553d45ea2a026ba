alter table contract_set add column guarantee_fee numeric(18, 2);
