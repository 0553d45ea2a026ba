create table vault_key (
    purpose varchar(20) primary key,
    keyset varchar(20000) not null,
    changed_at timestamp with time zone not null
);

-- sealed, a value is longer than open
alter table customer_account alter column phone set data type varchar(200);
alter table customer_account add column phone_blind varchar(64);
alter table customer_account add constraint customer_account_phone_once unique (phone_blind);
alter table sign_in_code alter column phone set data type varchar(64);
alter table person alter column id_no set data type varchar(200);
alter table company alter column legal_rep_id_no set data type varchar(200);
alter table company alter column legal_rep_phone set data type varchar(200);
alter table loan_application alter column account_no set data type varchar(200);
alter table loan_application alter column payee_account set data type varchar(200);
alter table disbursement alter column borrower_account set data type varchar(200);
alter table payment_instruction alter column payee_account set data type varchar(200);
alter table mortgage_registration alter column terms_mortgagor_id_no set data type varchar(200);
alter table signer_check alter column id_no set data type varchar(200);
alter table fact alter column document set data type varchar(200000);
alter table decision_record alter column document set data type varchar(400000);
