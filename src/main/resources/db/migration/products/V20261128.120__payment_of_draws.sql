insert into parameter (code, valid_from, content, source) values
    ('CONSUMER_ENTRUSTED_ABOVE', date '2024-07-01', 300000, '个人贷款管理办法 36（D23 第 7 行）'),
    ('SPLIT_DAYS', date '2024-07-01', 5, '同一用途或收款人的支用合并计算的天数（D23 拆分）');
