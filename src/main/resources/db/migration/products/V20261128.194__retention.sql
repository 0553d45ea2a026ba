insert into parameter (code, valid_from, content, source) values
    ('RECORD_YEARS', date '2025-01-01', 10, '反洗钱法 34：客户身份资料和交易记录自业务关系结束起至少保存 10 年'),
    ('DRAFT_KEPT_DAYS', date '2024-07-01', 90, '个人信息保护法 19：没有提交的申请保存天数');
