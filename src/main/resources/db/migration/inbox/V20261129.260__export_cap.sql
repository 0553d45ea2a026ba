insert into parameter (code, valid_from, content, source) values
    ('EXPORT_ROWS', date '2024-07-01', 2000, '一次导出名单最多多少行');
