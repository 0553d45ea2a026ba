insert into parameter (code, valid_from, content, source) values
    ('RENEWAL_DAYS', date '2024-09-24', 60, '续贷名单：到期前多少天列入（D01 7，金规〔2024〕13号）'),
    ('RENEWAL_LTV_MARGIN', date '2024-09-24', 0.05, '续贷时抵押率可超出政策上限的幅度（D29）');
