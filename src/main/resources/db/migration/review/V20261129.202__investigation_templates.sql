-- 尽职调查报告 by industry (GB/T 4754): the template with the longest prefix of the industry code is used, '' fits all
create table report_template (
    code varchar(20) primary key,
    industry varchar(10) not null,
    name varchar(60) not null,
    name_en varchar(60) not null,
    valid_from date not null,
    valid_to date
);
insert into report_template values
    ('GENERAL', '', '通用', 'General', date '2026-01-01', null),
    ('FARMING', 'A', '农林牧渔', 'Farming', date '2026-01-01', null),
    ('MAKING', 'C', '制造', 'Manufacturing', date '2026-01-01', null),
    ('TRADE', 'F', '批发零售', 'Wholesale and retail', date '2026-01-01', null),
    ('TRANSPORT', 'G', '运输物流', 'Transport', date '2026-01-01', null),
    ('CATERING', 'H62', '餐饮', 'Catering', date '2026-01-01', null),
    ('SERVICE', 'L', '商务服务', 'Services', date '2026-01-01', null),
    ('SOFTWARE', 'I', '信息技术', 'Information technology', date '2026-01-01', null);

create table report_question (
    id varchar(20) primary key,
    template varchar(20) not null references report_template (code),
    section varchar(60) not null,
    section_en varchar(60) not null,
    question varchar(200) not null,
    question_en varchar(200) not null,
    kind varchar(10) not null,
    place integer not null,
    valid_from date not null,
    valid_to date
);
insert into report_question values
    ('G1', 'GENERAL', '经营与还款来源', 'Business and repayment', '主营业务和主要客户', 'Main business and customers', 'TEXT', 1, date '2026-01-01', null),
    ('G2', 'GENERAL', '经营与还款来源', 'Business and repayment', '第一还款来源', 'First source of repayment', 'TEXT', 2, date '2026-01-01', null),
    ('G3', 'GENERAL', '经营与还款来源', 'Business and repayment', '从业人数', 'People employed', 'NUMBER', 3, date '2026-01-01', null),
    ('M1', 'MAKING', '生产', 'Production', '主要产品与产能利用率（%）', 'Products; use of capacity (%)', 'TEXT', 1, date '2026-01-01', null),
    ('M2', 'MAKING', '生产', 'Production', '近 12 个月电费（元）', 'Electricity of 12 months (CNY)', 'NUMBER', 2, date '2026-01-01', null),
    ('M3', 'MAKING', '生产', 'Production', '设备状况与抵押、租赁情况', 'Machines: state, pledged or leased', 'TEXT', 3, date '2026-01-01', null),
    ('M4', 'MAKING', '购销与存货', 'Buying, selling, stock', '前三大客户及占比', 'Three largest buyers and their share', 'TEXT', 4, date '2026-01-01', null),
    ('M5', 'MAKING', '购销与存货', 'Buying, selling, stock', '盘点存货金额（元）', 'Stock as counted (CNY)', 'NUMBER', 5, date '2026-01-01', null),
    ('T1', 'TRADE', '进销存', 'Goods', '主要品类和上游供应商', 'Goods and suppliers', 'TEXT', 1, date '2026-01-01', null),
    ('T2', 'TRADE', '进销存', 'Goods', '盘点存货金额（元）', 'Stock as counted (CNY)', 'NUMBER', 2, date '2026-01-01', null),
    ('T3', 'TRADE', '进销存', 'Goods', '应收账款最长账龄（天）', 'Oldest receivable (days)', 'NUMBER', 3, date '2026-01-01', null),
    ('T4', 'TRADE', '场所', 'Premises', '门店或仓库地址、租期', 'Shops or stores, lease', 'TEXT', 4, date '2026-01-01', null),
    ('R1', 'TRANSPORT', '车辆与运力', 'Vehicles', '自有与挂靠车辆数', 'Vehicles owned and affiliated', 'TEXT', 1, date '2026-01-01', null),
    ('R2', 'TRANSPORT', '车辆与运力', 'Vehicles', '近 12 个月油费与过路费（元）', 'Fuel and tolls of 12 months (CNY)', 'NUMBER', 2, date '2026-01-01', null),
    ('R3', 'TRANSPORT', '合同与安全', 'Contracts and safety', '主要货主与结算周期', 'Main shippers and terms of payment', 'TEXT', 3, date '2026-01-01', null),
    ('R4', 'TRANSPORT', '合同与安全', 'Contracts and safety', '道路运输许可与保险', 'Licence and insurance', 'TEXT', 4, date '2026-01-01', null),
    ('C1', 'CATERING', '门店', 'Restaurant', '餐位数和日均翻台（次）', 'Seats and turns a day', 'TEXT', 1, date '2026-01-01', null),
    ('C2', 'CATERING', '门店', 'Restaurant', '日均流水（元）', 'Takings a day (CNY)', 'NUMBER', 2, date '2026-01-01', null),
    ('C3', 'CATERING', '门店', 'Restaurant', '租约到期与租金', 'Lease: end and rent', 'TEXT', 3, date '2026-01-01', null),
    ('C4', 'CATERING', '许可与成本', 'Licence and cost', '食品经营许可有效期', 'Food licence valid until', 'TEXT', 4, date '2026-01-01', null),
    ('C5', 'CATERING', '许可与成本', 'Licence and cost', '食材成本占比（%）', 'Share of ingredients (%)', 'NUMBER', 5, date '2026-01-01', null),
    ('A1', 'FARMING', '种养', 'Growing', '种养品种、面积或存栏', 'What, how much land or stock', 'TEXT', 1, date '2026-01-01', null),
    ('A2', 'FARMING', '种养', 'Growing', '生产周期与出售月份', 'Cycle and months of sale', 'TEXT', 2, date '2026-01-01', null),
    ('A3', 'FARMING', '种养', 'Growing', '农业保险与疫病、灾害情况', 'Insurance, disease, disasters', 'TEXT', 3, date '2026-01-01', null),
    ('S1', 'SERVICE', '服务与合同', 'Services and contracts', '主要服务合同与剩余金额（元）', 'Main contracts and what is left of them (CNY)', 'TEXT', 1, date '2026-01-01', null),
    ('S2', 'SERVICE', '服务与合同', 'Services and contracts', '月工资总额（元）', 'Wages a month (CNY)', 'NUMBER', 2, date '2026-01-01', null),
    ('I1', 'SOFTWARE', '项目', 'Projects', '在手项目与验收节点', 'Projects and acceptances', 'TEXT', 1, date '2026-01-01', null),
    ('I2', 'SOFTWARE', '项目', 'Projects', '研发人数与知识产权', 'Developers, intellectual property', 'TEXT', 2, date '2026-01-01', null);

-- by how much what the customer states may be off a source, in percent of the source; a row of the template goes before
-- that of GENERAL. 30 against the tax office is D19's own line.
create table report_check (
    template varchar(20) not null references report_template (code),
    source varchar(10) not null,
    amber_above numeric(6, 2) not null,
    red_above numeric(6, 2) not null,
    valid_from date not null,
    valid_to date,
    primary key (template, source, valid_from)
);
insert into report_check values
    ('GENERAL', 'TAX', 15, 30, date '2026-01-01', null),
    ('GENERAL', 'INVOICE', 20, 40, date '2026-01-01', null),
    ('GENERAL', 'FLOW', 25, 50, date '2026-01-01', null),
    ('CATERING', 'INVOICE', 40, 70, date '2026-01-01', null);

-- a report as it was sent off: sealed, with the digest that stands in the audit chain too
create table investigation_report (
    id bigint generated by default as identity primary key,
    application_id varchar(20) not null,
    report_no integer not null,
    template varchar(20) not null,
    document text not null,
    digest varchar(64) not null,
    investigator varchar(40) not null,
    recorded_at timestamp with time zone not null,
    unique (application_id, report_no)
);
