insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('GUARANTOR_SHARING', 1, 'zh', 'GUARANTEE_LOAN', 7, true, '向担保公司提供信息单独同意书', '本笔贷款的担保人：杭州惠桥政策性融资担保有限公司',
'目的：由担保公司审查或备案本笔担保、收取担保费、出具意向函和放款通知书，以及在担保期间了解还款情况。不用于其他目的。
信息种类：企业名称、统一社会信用代码，法定代表人姓名和联系电话，申请与批准的金额、期限和用途，尽职调查结论摘要，放款与还款情况。征信报告不提供给担保公司。
接收方：杭州惠桥政策性融资担保有限公司。
保存期限：担保未成的，担保公司在申请结束后保存 1 年；担保成立的，保存到担保责任解除后 5 年。
请您知道：不同意就无法办理担保贷，您可以改选其他产品。
您可以随时在“我的授权”中撤回同意。撤回后我们停止提供；撤回之前已经提供的，我们会要求担保公司按约定处理。您也可以查阅、复制、更正这些信息。',
'a292bc3e47462aa1fda1a08d6308eb2ac8a37a7299e9ad22ad01bf9964c6fece');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('GUARANTOR_SHARING', 1, 'en', 'GUARANTEE_LOAN', 7, true, 'Separate consent to give data to the guarantor', 'The guarantor of this loan: Hangzhou Huiqiao Policy Financing Guarantee Co., Ltd.',
'Purpose: The guarantor examines or files this guarantee, collects its fee, issues its letters and follows repayment while the guarantee runs. For nothing else.
Kinds of data: The company''s name and unified social credit code, the legal representative''s name and telephone number, amount, term and purpose asked for and approved, a summary of our investigation, payout and repayment. The guarantor gets no credit report.
Receiver: Hangzhou Huiqiao Policy Financing Guarantee Co., Ltd.
Retention: Without a guarantee, 1 year after the case ends; with one, until 5 years after the guarantor is released.
What to know: Without this consent a guaranteed loan is not possible; you may choose another product.
You can withdraw this consent at any time under My consents. We then stop giving data; what was given before the guarantor will be asked to handle as agreed. You can also see, copy and correct the data. The Chinese text prevails.',
'b4a0db5de1ba184b7f201e08cc04fcbd5b5bb64593cfc0ca2a82ce8572f1904a');
