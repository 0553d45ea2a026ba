insert into parameter (code, valid_from, content, source) values
    ('REGISTRY_ESIGN', date '2024-07-01', 1, '登记机构认可电子签：1 是，0 否（D20）'),
    ('MODEL_DRIFT_TAX_LOAN', date '2024-07-01', 0, '模型偏移 PSI，大于 0.25 停止自动审批（D19）'),
    ('MODEL_DRIFT_CREDIT_QUICK', date '2024-07-01', 0, '模型偏移 PSI，大于 0.25 停止自动审批（D19）'),
    ('MODEL_DRIFT_MORTGAGE_LOAN', date '2024-07-01', 0, '模型偏移 PSI，大于 0.25 停止自动审批（D19）');
