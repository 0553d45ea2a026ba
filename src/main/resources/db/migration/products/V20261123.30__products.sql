create table product (
    code varchar(30) primary key,
    sort_no integer not null,
    on_offer boolean not null,
    name_zh varchar(60) not null,
    name_en varchar(80) not null,
    security varchar(20) not null,
    borrower_types varchar(60) not null,
    max_amount numeric(18, 2) not null,
    max_term_months integer not null,
    internet_loan boolean not null,
    revolving boolean not null,
    approval_validity_days integer not null,
    repayment_methods varchar(200) not null,
    required_sources varchar(400) not null
);

insert into product values
    ('CREDIT_QUICK', 1, true, '信用快贷', 'Quick credit loan', 'CREDIT', 'SOLE,OWNER,COMPANY', 500000, 12, false, false, 90,
     'EQUAL_INSTALMENT,INTEREST_ONLY',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK'),
    ('TAX_LOAN', 2, true, '银税贷', 'Tax-based loan', 'TAX', 'COMPANY', 3000000, 36, false, false, 90,
     'INTEREST_ONLY,EQUAL_INSTALMENT',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK'),
    ('MORTGAGE_LOAN', 3, true, '抵押经营贷', 'Mortgage business loan', 'MORTGAGE', 'COMPANY,SOLE,OWNER', 10000000, 120, false, false, 180,
     'EQUAL_INSTALMENT,EQUAL_PRINCIPAL,INTEREST_ONLY',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK,PROPERTY,VALUATION');

create table parameter (
    code varchar(60) not null,
    valid_from date not null,
    content numeric(18, 6) not null,
    source varchar(200) not null,
    primary key (code, valid_from)
);

insert into parameter (code, valid_from, content, source) values
    ('LPR_1Y', date '2025-05-20', 3.00, '贷款市场报价利率 一年期'),
    ('LPR_5Y', date '2025-05-20', 3.50, '贷款市场报价利率 五年期以上'),
    ('PERSONAL_ESIGN_CAP', date '2024-07-01', 200000, '个人贷款管理办法 面签'),
    ('PERSONAL_ENTRUSTED_ABOVE', date '2024-07-01', 500000, '个人贷款管理办法 36'),
    ('COMPANY_ENTRUSTED_ABOVE', date '2024-07-01', 10000000, '流动资金贷款管理办法'),
    ('MANUAL_SAMPLE_PERCENT', date '2024-07-01', 2, 'D19 随机抽查'),
    ('PRICE_FLOOR_BP', date '2024-07-01', -50, 'D17'),
    ('FACE_SCORE_MIN', date '2024-07-01', 0.80, 'D07'),
    ('FACE_SCORE_MIN_LARGE', date '2024-07-01', 0.85, 'D07'),
    ('FACE_SCORE_LARGE_ABOVE', date '2024-07-01', 1000000, 'D07'),
    ('FACE_ATTEMPTS', date '2024-07-01', 3, '面签 人脸次数'),
    ('FACE_SIGN_NO_SHOWS', date '2024-07-01', 2, '面签 爽约次数'),
    ('DUPLICATE_DAYS', date '2024-07-01', 30, '重复申请'),
    ('VALUATION_CONFIDENCE_MIN', date '2024-07-01', 0.80, '押品评估标准化');
