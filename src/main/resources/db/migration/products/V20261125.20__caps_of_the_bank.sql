alter table product add column inclusive_only boolean default false not null;
update product set inclusive_only = true
    where code in ('CREDIT_QUICK', 'TAX_LOAN', 'MERCHANT_LOAN', 'GUARANTEE_LOAN');

insert into parameter (code, valid_from, content, source) values
    ('SINGLE_CUSTOMER_CAP', date '2024-07-01', 50000000, '单一客户授信上限（元），不高于资本净额的 10%（D15）'),
    ('GROUP_CAP', date '2024-07-01', 75000000, '集团客户授信上限（元），不高于资本净额的 15%（D15）'),
    ('RELATED_CAP', date '2024-07-01', 50000000, '关联方授信合计上限（元，D15）'),
    ('DSCR_MIN', date '2024-07-01', 1.2, '年净现金流与还本付息之比的下限（D15）'),
    ('FTP_1Y', date '2024-07-01', 1.80, '内部资金转移价格，一年期（%，D17）'),
    ('FTP_5Y', date '2024-07-01', 2.20, '内部资金转移价格，五年期以上（%，D17）');
