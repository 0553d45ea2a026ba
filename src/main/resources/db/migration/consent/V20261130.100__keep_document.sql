-- what a consent is about, where that is one thing and not the whole case: the id of a document (ADR 28)
alter table consent_grant add column subject_id varchar(36);

insert into consent_text (code, version, language, title, receiver, body, sha256) values
('KEEP_DOCUMENT', 1, 'zh', '材料存入保管箱单独同意书', '本行自己（不提供给担保公司、其他企业或任何第三方）',
'目的：把您选定的这一份材料放进企业的保管箱，企业下次向本行申请贷款或补充材料时可以直接取用，不用再上传。不用于其他目的。
信息种类：这一份材料的文件、文件名、种类和上传时间。每一份单独问您，不涉及其他材料。
接收方：本行自己（不提供给担保公司、其他企业或任何第三方）。
保存期限：到您取出为止。取出后不再供选用；已经用在申请里的材料，随那笔申请的档案依法保存。
请您知道：不同意也不影响这次申请，只是下次要重新上传。
您可以随时在“我的保管箱”或“我的授权”中撤回同意，把它取出来。撤回之前已经用过的，不受影响。您也可以查阅、复制这份材料。',
'ded667e3da22ec8c10f03baa11306ad0572b1e9ec40ae561b3a366a1a6bcd617'),
('KEEP_DOCUMENT', 1, 'en', 'Separate consent to keep this document', 'The bank itself (not the guarantor, not another business, no third party)',
'Purpose: To keep the one document that you chose in the box of your business, so that the business can use it in its next application to this bank, or when documents are asked for, without uploading it again. For nothing else.
Kinds of data: The file of this one document, its name, its kind and when it was uploaded. You are asked for each document on its own.
Receiver: The bank itself (not the guarantor, not another business, no third party).
Retention: Until you take it out. It is then no longer offered; where it was used in an application, it stays on the file of that application as the law says.
What to know: Without this consent your application goes on just the same; next time you upload the document again.
You can withdraw this consent at any time under My kept documents or My consents, which takes the document out. What it was used for before stands. You can also see and copy it. The Chinese text prevails.',
'e11dca7d3841972e083906a68a92052b795ff0625a46b3dad006cfba1a3b21eb');
