insert into product values
    ('MERCHANT_LOAN', 5, true, '商户流水贷', 'Merchant loan', 'MERCHANT', 'SOLE,OWNER,COMPANY', 3000000, 24, false, false, 90,
     'EQUAL_INSTALMENT',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK,MERCHANT_FLOW');

insert into parameter (code, valid_from, content, source) values
    ('MODEL_DRIFT_MERCHANT_LOAN', date '2024-07-01', 0, '模型偏移 PSI，大于 0.25 停止自动审批（D19）');
