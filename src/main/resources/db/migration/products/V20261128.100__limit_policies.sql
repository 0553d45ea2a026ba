alter table product add column subsidised boolean default false not null;

insert into product (code, sort_no, on_offer, name_zh, name_en, security, borrower_types, max_amount, max_term_months,
    internet_loan, revolving, inclusive_only, approval_validity_days, repayment_methods, required_sources) values
    ('TAX_BANK_LOAN', 6, true, '银税保', 'Large tax-based loan', 'TAX', 'COMPANY', 10000000, 36,
     false, false, false, 90, 'INTEREST_ONLY,EQUAL_INSTALMENT',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK');

insert into parameter (code, valid_from, content, source) values
    ('LIMIT_POLICY_TAX_LOAN', date '2024-07-01', 1, '税贷额度政策：1 标准，2 银税保（D10）'),
    ('LIMIT_POLICY_TAX_BANK_LOAN', date '2024-07-01', 2, '税贷额度政策：1 标准，2 银税保（D10）'),
    ('LIMIT_POLICY_MERCHANT_LOAN', date '2024-07-01', 1, '商户额度政策：1 年流水三成，2 年流水四成（D12）'),
    ('MODEL_DRIFT_TAX_BANK_LOAN', date '2024-07-01', 0, '模型偏移 PSI，大于 0.25 停止自动审批（D19）'),
    ('SUBSIDISED_CAP_BP', date '2024-07-01', 150, '政策性贴息贷款利率上限，LPR 加点（D17）'),
    ('PRICE_OVERRIDE_BP', date '2024-07-01', 20, '审批人可调价格的幅度，基点（D16）'),
    ('CORE_SOURCE_DAYS', date '2024-07-01', 30, '核心数据源有效天数，过期转人工（D19）'),
    ('PROPERTY_SEARCH_DAYS', date '2024-07-01', 7, '产调有效天数，过期转人工（D19）');
