insert into parameter (code, valid_from, content, source) values
    ('CREDIT_REPORT_DAYS', date '2024-07-01', 30, '征信报告有效天数，过期重新查询（D22）');
