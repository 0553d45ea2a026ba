insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('MERCHANT_FLOW', 1, 'zh', 'MERCHANT_LOAN', 7, true, '收款流水查询单独同意书', '收单机构：杭州惠桥收单清算有限公司',
'目的：核实经营收款情况，用于本次贷款的评分和额度测算。不用于其他目的。
信息种类：近 24 个月收款码和刷卡收款的按月笔数与金额、退款、交易时段，不含付款人的姓名和账号。
接收方：本行向上述收单机构查询，收单机构只收到您的统一社会信用代码和本同意书编号。
保存期限：贷款没有办成的，申请结束后保存 1 年；办成的，保存到结清后 5 年。
请您知道：账户流水属于敏感个人信息，需要您单独同意。不同意就无法办理商户流水贷，您可以改选其他产品。
您可以随时在“我的授权”中撤回同意。撤回后我们停止查询，撤回之前已经作出的决定不受影响。您也可以查阅、复制、更正这些信息。',
'a45d421452c910d02844626a073e78855f23fed9a75e2cc9d0f68393f88eefb5');
insert into consent_text (code, version, language, product_code, position, required, title, receiver, body, sha256) values
('MERCHANT_FLOW', 1, 'en', 'MERCHANT_LOAN', 7, true, 'Separate consent to read your takings', 'The acquirer: Hangzhou Huiqiao Acquiring and Clearing Co., Ltd.',
'Purpose: To verify what the business takes in, for the score and the limit of this loan. For nothing else.
Kinds of data: Number and amount of takings by payment code and card in each of the last 24 months, refunds and hours of trade, without names or accounts of payers.
Receiver: The bank asks the acquirer named above, which gets your unified social credit code and the number of this consent only.
Retention: Without a loan, 1 year after the case ends; with one, until 5 years after it is paid off.
What to know: Account movements are sensitive personal information and need a separate consent. Without it a merchant loan is not possible; you may choose another product.
You can withdraw this consent at any time under My consents. We then stop asking; decisions taken before stand. You can also see, copy and correct the data. The Chinese text prevails.',
'e0f743db31ac9b881f8d275a0b1075e11d0e27ba44635c0789e19e9b1a2a618d');
