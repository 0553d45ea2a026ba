insert into parameter (code, valid_from, content, source) values
    ('ALL_IN_WARN_PERCENT', date '2020-01-01', 12, 'D17'),
    ('ALL_IN_BLOCK_PERCENT', date '2020-01-01', 24, 'D17');
