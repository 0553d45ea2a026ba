package org.huiqiao.vault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every column that holds a number by which a person is known or reached, and every document about one (JR/T 0171). */
enum PersonalColumn {
    ACCOUNT_PHONE("customer_account", "number", "phone", DataClass.C2),
    PERSON_ID("person", "account_id", "id_no", DataClass.C2),
    LEGAL_REP_ID("company", "id", "legal_rep_id_no", DataClass.C2),
    LEGAL_REP_PHONE("company", "id", "legal_rep_phone", DataClass.C2),
    BORROWER_ACCOUNT("loan_application", "id", "account_no", DataClass.C2),
    PAYEE_ACCOUNT("loan_application", "id", "payee_account", DataClass.C2),
    DISBURSEMENT_ACCOUNT("disbursement", "id", "borrower_account", DataClass.C2),
    INSTRUCTED_ACCOUNT("payment_instruction", "id", "payee_account", DataClass.C2),
    MORTGAGOR_ID("mortgage_registration", "id", "terms_mortgagor_id_no", DataClass.C2),
    SIGNER_ID("signer_check", "session_id, entry_no", "id_no", DataClass.C2),
    FACTS("fact", "application_id, source", "document", DataClass.C3),
    TASK_ANSWERS("task_answer", "id", "document", DataClass.C2),
    ANSWERS("answered_request", "id", "body", DataClass.C2),
    DECISIONS("decision_record", "id", "document", DataClass.C3);

    private final String table;
    private final String key;
    private final String column;
    private final DataClass dataClass;

    PersonalColumn(String table, String key, String column, DataClass dataClass) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.dataClass = dataClass;
    }

    /** C3: harms whoever it is about when it becomes known (credit, face, accounts together); C2: identifies them. */
    enum DataClass {
        C2,
        C3
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    DataClass dataClass() {
        return dataClass;
    }

    List<String> keys() {
        return Stream.of(key.split(", ")).toList();
    }

    static List<PersonalColumn> all() {
        return Arrays.asList(values());
    }
}
