insert into parameter (code, valid_from, content, source) values
    ('INCLUSIVE_CAP', date '2024-07-01', 10000000, '普惠型小微企业贷款 单户授信上限');
