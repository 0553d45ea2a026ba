-- A changed text is a new version in a new migration; a row here never changes. sha256 is over title, body and
-- receiver, joined by line feeds, in UTF-8. product_code null: asked for every product.
create table consent_text (
    code varchar(30) not null,
    version integer not null,
    language varchar(2) not null,
    product_code varchar(30),
    position integer not null,
    required boolean not null,
    title varchar(200) not null,
    receiver varchar(300) not null,
    body varchar(4000) not null,
    sha256 varchar(64) not null,
    primary key (code, version, language)
);

-- active_key is set while a grant is in force, so that one person has at most one for a text and a case
create table consent_grant (
    id varchar(36) primary key,
    application_id varchar(20) not null,
    person_id varchar(40) not null,
    code varchar(30) not null,
    version integer not null,
    sha256 varchar(64) not null,
    channel varchar(20) not null,
    granted_by varchar(40) not null,
    granted_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by varchar(40),
    ended_at timestamp with time zone,
    active_key varchar(140) unique
);
create index consent_grant_by_application on consent_grant (application_id);

insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('PERSONAL_CREDIT_QUERY', 1, 'zh', null, 1, true, '个人征信查询授权书', '中国人民银行征信中心（金融信用信息基础数据库）',
'目的：审批本次贷款申请，以及在贷款存续期间做贷后管理。不用于其他目的。
信息种类：您的姓名、证件类型和证件号码将提供给接收方；我行将取得您的个人信用报告，包括贷款、信用卡、担保、还款和被查询记录。
接收方：中国人民银行征信中心（金融信用信息基础数据库）。
保存期限：申请未通过或您放弃申请的，信用报告在申请结束后保存 5 年，用于应对异议和检查，之后删除；贷款发放的，保存到贷款结清后 5 年。
请您知道：不同意就无法完成贷款审批。每查询一次，您的信用报告里会留下一条查询记录。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'7cc43889ea52b796aedb689cd70977735128d5620aea330e4f68c55f4a81529e');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('PERSONAL_CREDIT_QUERY', 1, 'en', null, 1, true, 'Consent to query your personal credit report', 'Credit Reference Center of the People''s Bank of China',
'Purpose: To decide on this loan application and to look after the loan while it runs. For nothing else.
Kinds of data: Your name, document type and document number go to the receiver; we receive your personal credit report with loans, cards, guarantees, repayments and earlier queries.
Receiver: Credit Reference Center of the People''s Bank of China.
Retention: If the application is declined or withdrawn, the report is kept for 5 years after the case ends, for objections and inspections, and then deleted; if the loan is paid out, until 5 years after it is repaid.
What to know: Without this consent the loan cannot be decided. Each query leaves an entry in your credit report.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'6aeee6c6a5c7515f3cc09f9634f25ed5de6109ee5334b5f639a4235b3df74f8a');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('ENTERPRISE_CREDIT_QUERY', 1, 'zh', null, 2, true, '企业征信查询授权书', '中国人民银行征信中心（金融信用信息基础数据库）',
'目的：审批本企业的贷款申请，以及在贷款存续期间做贷后管理。不用于其他目的。
信息种类：企业名称、统一社会信用代码和中征码将提供给接收方；我行将取得企业信用报告，包括授信、借贷、担保、欠息和财务信息。
接收方：中国人民银行征信中心（金融信用信息基础数据库）。
保存期限：申请结束或贷款结清后保存 5 年，之后删除。
请您知道：由法定代表人或经授权的经办人代表企业同意，具有企业授权的效力。不同意就无法完成贷款审批。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'35aa9b04aefb3803c95cc6dbeb35f57b40193a212222d80df2f17a6b6790cccc');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('ENTERPRISE_CREDIT_QUERY', 1, 'en', null, 2, true, 'Consent to query the company''s credit report', 'Credit Reference Center of the People''s Bank of China',
'Purpose: To decide on the company''s loan application and to look after the loan while it runs. For nothing else.
Kinds of data: The company''s name, unified social credit code and credit bureau code go to the receiver; we receive the company''s credit report with credit lines, loans, guarantees, unpaid interest and financial figures.
Receiver: Credit Reference Center of the People''s Bank of China.
Retention: Kept for 5 years after the case ends or the loan is repaid, then deleted.
What to know: Given by the legal representative or an authorised person on the company''s behalf, with the effect of the company''s authorisation. Without it the loan cannot be decided.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'8c3354970e8f6da0ebdd0163933d1866b98f239503947b0b00713b5500afab31');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('CREDIT_REPORTING', 1, 'zh', null, 3, true, '信用信息报送授权书', '中国人民银行征信中心（金融信用信息基础数据库）',
'目的：依照征信管理规定，把本次贷款的申请、发放和还款情况报送给接收方。
信息种类：借款人身份信息、贷款金额、期限、担保方式、余额和还款情况。报送逾期等不良信息之前，我们会先通知您。
接收方：中国人民银行征信中心（金融信用信息基础数据库）。
保存期限：由接收方依法保存；不良信息自不良行为终止之日起保存 5 年。
请您知道：不同意就无法发放贷款。您认为报送的信息有错误的，可以向我行或接收方提出异议。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'72f77ef0fd749148aeabfbee02222034116148b35abde61c050f4c4ab12f2382');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('CREDIT_REPORTING', 1, 'en', null, 3, true, 'Consent to report credit information', 'Credit Reference Center of the People''s Bank of China',
'Purpose: To report the application, pay-out and repayment of this loan to the receiver as the rules on credit reporting demand.
Kinds of data: The borrower''s identity, the amount, term and security of the loan, its balance and repayments. Before anything adverse, such as an overdue payment, is reported, we tell you.
Receiver: Credit Reference Center of the People''s Bank of China.
Retention: Kept by the receiver as the law says; adverse entries for 5 years from the day the matter ended.
What to know: Without this consent the loan cannot be paid out. If you think that something was reported wrongly, you can object to us or to the receiver.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'7cb3e9bf613f88028eb1b6b14305182701a5985d7d32ac0bfd97824ca40bbef6');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('TAX_DATA', 1, 'zh', null, 4, true, '涉税信息查询授权书', '主管税务机关及其指定的银税互动数据服务平台',
'目的：核实企业的经营和纳税情况，用于计算本次贷款的额度和定价。
信息种类：企业名称、统一社会信用代码将提供给接收方；我行将取得纳税信用级别、近 36 个月的申报与缴纳、欠税、开票汇总等信息，不取得发票上的个人信息。
接收方：主管税务机关及其指定的银税互动数据服务平台。
保存期限：申请结束或贷款结清后保存 3 年，之后删除。不转给任何第三方使用。
请您知道：不同意时，我们无法用纳税信息计算额度，申请不能继续。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'4a0820c2648219f490a61056139b0fc7042d5cff818b77675bef764345faeb56');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('TAX_DATA', 1, 'en', null, 4, true, 'Consent to read tax information', 'The competent tax authority and the data platform it names for banks',
'Purpose: To check the company''s business and tax record and to work out the limit and price of this loan.
Kinds of data: The company''s name and unified social credit code go to the receiver; we receive the tax credit grade, filings and payments of the last 36 months, arrears and invoice totals, and no personal data from invoices.
Receiver: The competent tax authority and the data platform it names for banks.
Retention: Kept for 3 years after the case ends or the loan is repaid, then deleted. Never passed on to others.
What to know: Without this consent we cannot work out a limit from tax information, and the application cannot go on.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'ada0c5679b873fcd0d0757fe5a2a6d72187e807aa84f8d43f9c5f773014f5fc9');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('BUSINESS_JUDICIAL', 1, 'zh', null, 5, true, '工商与司法信息查询授权书', '市场监督管理部门、人民法院公开信息平台及其合法数据服务机构',
'目的：核实企业是否正常经营，企业和法定代表人是否有影响还款的诉讼、执行或失信记录。
信息种类：企业名称、统一社会信用代码，法定代表人姓名和证件号码将提供给接收方；我行将取得登记信息、经营异常和处罚记录、诉讼、执行和失信信息。
接收方：市场监督管理部门、人民法院公开信息平台及其合法数据服务机构。
保存期限：申请结束或贷款结清后保存 3 年，之后删除。
请您知道：不同意就无法完成准入审查。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'c681a71fb52b2a2b5061293baa6969d8c653c059b47b0e10cce76a57af2ccc2a');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('BUSINESS_JUDICIAL', 1, 'en', null, 5, true, 'Consent to look up business and court records', 'Market regulators, the courts'' public registers and their lawful data services',
'Purpose: To check that the company is in business and whether it or its legal representative has lawsuits, enforcement or default records that matter for repayment.
Kinds of data: The company''s name and unified social credit code and the legal representative''s name and document number go to the receiver; we receive registration data, irregularities and penalties, lawsuits, enforcement and default records.
Receiver: Market regulators, the courts'' public registers and their lawful data services.
Retention: Kept for 3 years after the case ends or the loan is repaid, then deleted.
What to know: Without this consent we cannot check whether the company may apply.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'ff923c7953b4c5150a5d676c04c027915e3e46f6ca7de9fae212810f63b12374');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('FACE_BIOMETRIC', 1, 'zh', null, 6, true, '人脸信息处理单独同意书', '公安部身份核验服务（联网核查），由我行身份核验系统调用',
'目的：在登录、签约和面签时确认是您本人，防止他人冒用您的身份借款。
信息种类：您的人脸图像及由其生成的比对特征，属于敏感个人信息；与姓名、证件号码一起提供给接收方比对，接收方只返回是否一致。
接收方：公安部身份核验服务（联网核查），由我行身份核验系统调用。
保存期限：比对特征用完即删；签约和面签的图像与录像作为合同证据，保存到贷款结清后 10 年。
请您知道：人脸信息一旦泄露可能影响您的财产安全，我们加密保存并限制访问。您可以不同意，改到网点由两名工作人员当面核验，不影响贷款条件。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'c6bc276f7f2aced39307bb1a6c209a73a2f6f36352f8c7a0f2fb4654a0fe8c8c');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('FACE_BIOMETRIC', 1, 'en', null, 6, true, 'Separate consent to process your face image', 'The police identity verification service, called by our own identity system',
'Purpose: To make sure at sign-in, signing and interview that it is you, and that nobody borrows in your name.
Kinds of data: Your face image and the features computed from it, which are sensitive personal data; they go to the receiver with your name and document number, and only match or no match comes back.
Receiver: The police identity verification service, called by our own identity system.
Retention: The features are deleted after each comparison; pictures and recordings of signing and interview are evidence of the contract and kept until 10 years after the loan is repaid.
What to know: A leaked face image can put your property at risk, so it is stored encrypted and few may see it. You may refuse and be identified at a branch by two members of staff instead; the terms of the loan stay the same.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'403b14a703455754007175f60c0382f152f04d10452e18e66751578344d15bfe');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('REGISTRY_SHARING', 1, 'zh', 'MORTGAGE_LOAN', 7, true, '向不动产登记机构提供信息单独同意书', '抵押物所在地的不动产登记机构',
'目的：办理本次贷款的抵押登记、变更和注销。
信息种类：借款人和抵押人的姓名或名称、证件号码、联系电话，借款合同与抵押合同，担保金额和债务履行期间。
接收方：抵押物所在地的不动产登记机构。
保存期限：由接收方按不动产登记资料管理的规定永久保存；我行留存的登记材料保存到贷款结清后 10 年。
请您知道：不同意就无法办理抵押登记，也就无法发放抵押贷款。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'9216f858913995023a9a2195ce710251ed423020d54496e0f73f5df4b8baf7c1');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('REGISTRY_SHARING', 1, 'en', 'MORTGAGE_LOAN', 7, true, 'Separate consent to give data to the real-estate registry', 'The real-estate registry at the place of the property',
'Purpose: To register, change and release the mortgage of this loan.
Kinds of data: Names, document numbers and phone numbers of the borrower and the mortgagor, the loan and mortgage contracts, the secured amount and the term of the debt.
Receiver: The real-estate registry at the place of the property.
Retention: Kept by the receiver permanently under the rules for land records; our copies until 10 years after the loan is repaid.
What to know: Without this consent the mortgage cannot be registered, and a mortgage loan cannot be paid out.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'cfd14d74cb0b3d6b60f553fed74de9f4dd3ef5aa3b4c54da07cd57d149b351da');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('PROPERTY_QUERY', 1, 'zh', 'MORTGAGE_LOAN', 8, true, '房屋信息查询授权书', '抵押物所在地的不动产登记机构，以及我行委托的评估机构',
'目的：核实房屋的权属、共有、抵押、查封等情况并评估价值，用于本次抵押贷款的审批，放款当天再核实一次。
信息种类：不动产权证号、坐落、权利人姓名和证件号码将提供给接收方；我行将取得权属、共有、抵押、查封、异议、居住权等登记信息和评估价格。
接收方：抵押物所在地的不动产登记机构，以及我行委托的评估机构。
保存期限：申请结束或抵押注销后保存 5 年，之后删除。
请您知道：每一位共有人都需要分别同意。有一位不同意，就无法用这处房屋抵押。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'20758cd6be0933915aee44e6abd7c94b0f6dbe404c63fedf8d605368d34b1341');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('PROPERTY_QUERY', 1, 'en', 'MORTGAGE_LOAN', 8, true, 'Consent to look up the property', 'The real-estate registry at the place of the property, and the appraiser we instruct',
'Purpose: To check ownership, co-owners, mortgages and seizures and to value the property for this loan, and once more on the day of pay-out.
Kinds of data: The certificate number, the address and the owners'' names and document numbers go to the receiver; we receive the register''s entries on ownership, mortgages, seizures, objections and rights of residence, and a value.
Receiver: The real-estate registry at the place of the property, and the appraiser we instruct.
Retention: Kept for 5 years after the case ends or the mortgage is released, then deleted.
What to know: Each co-owner consents separately. If one does not, this property cannot be pledged.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'65b2cafc4e4dfa798e94b0df582d71aa23e99f0eba32886f4b613e955acb59e0');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('AUTOMATED_DECISION', 1, 'zh', null, 9, true, '自动化决策告知与同意书', '惠桥（不向其他机构提供）',
'目的：用规则和评分模型自动审查申请，较快给出额度、利率和结果。
信息种类：您和企业在本次申请中提供的信息，以及按上述授权取得的征信、纳税、工商、司法信息。
接收方：惠桥（不向其他机构提供）。
保存期限：每一次自动决定的依据、规则版本和结果，保存到申请结束或贷款结清后 5 年。
请您知道：规则对所有申请人一致，不因与还款能力无关的个人特征区别对待。您可以要求说明决定的理由，也可以拒绝只由系统作出的决定，点“申请人工复核”由审查人员重新审查。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'421bba0a3010af699a997eda7e6559998247b779f63bc3e20b9c0438ec51c664');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('AUTOMATED_DECISION', 1, 'en', null, 9, true, 'Notice of and consent to automated decisions', 'Huiqiao; nobody else',
'Purpose: To examine the application by rules and a scoring model, so that limit, rate and result come quickly.
Kinds of data: What you and the company tell us in this application, and the credit, tax, business and court records obtained under the consents above.
Receiver: Huiqiao; nobody else.
Retention: The grounds, the version of the rules and the result of each automated decision are kept until 5 years after the case ends or the loan is repaid.
What to know: The rules are the same for every applicant and do not weigh personal traits that have nothing to do with repayment. You can ask for the reasons, and you can refuse a decision made by the system alone: ask for a review by a person.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'00187649c750e6b611d7e7615feb06f17515b669ca9bbd86f3d3d7f676ecd03a');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('MARKETING', 1, 'zh', null, 10, false, '营销信息接收同意书（选填）', '惠桥（不向其他机构提供）',
'目的：向您介绍适合的贷款产品和优惠。
信息种类：您的手机号、企业所属行业和使用过的产品。
接收方：惠桥（不向其他机构提供）。
保存期限：到您撤回同意为止。
请您知道：不同意不影响贷款申请、额度和利率。随时可以退订。
您可以随时在“我的授权”中撤回同意。撤回后我们停止收集和使用；撤回之前已经完成的查询仍然有效，法律要求保存的记录会保存到期。您也可以查阅、复制、更正这些信息。',
'2c52de91c4a8f69a4df724145e3507af9ea35ca6a772d78e1f81ba3144df7d01');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('MARKETING', 1, 'en', null, 10, false, 'Consent to receive offers (optional)', 'Huiqiao; nobody else',
'Purpose: To tell you of loans and offers that suit you.
Kinds of data: Your mobile number, the company''s trade and the products you have used.
Receiver: Huiqiao; nobody else.
Retention: Until you withdraw this consent.
What to know: Saying no changes nothing about your application, limit or rate. You can unsubscribe at any time.
You can withdraw this consent at any time under My consents. We then stop collecting and using the data; queries made before stay lawful, and records that the law makes us keep are kept until their term ends. You can also see, copy and correct the data. The Chinese text prevails.',
'9fe8ea7d045cecb44acb35408b3849770aff472cc3b3aa2f9447e74c61776abf');
