-- how long a credit report is good and how often a signer may fail to appear is the table serviceLevel (D31)
delete from parameter where code in ('CREDIT_REPORT_DAYS', 'FACE_SIGN_NO_SHOWS');
