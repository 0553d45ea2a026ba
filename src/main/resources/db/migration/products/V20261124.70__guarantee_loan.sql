insert into product values
    ('GUARANTEE_LOAN', 4, true, '担保贷', 'Guaranteed loan', 'GUARANTEE', 'COMPANY,SOLE,OWNER', 10000000, 36, false, false, 90,
     'INTEREST_ONLY,EQUAL_INSTALMENT,EQUAL_PRINCIPAL',
     'BUSINESS_REGISTRY,TAX,PERSONAL_CREDIT,ENTERPRISE_CREDIT,JUDICIAL,IDENTITY,RISK_LISTS,OWN_BANK');

insert into parameter (code, valid_from, content, source) values
    ('GUARANTEE_FEE_PERCENT', date '2024-07-01', 0.50, '政策性担保费率 每年');
