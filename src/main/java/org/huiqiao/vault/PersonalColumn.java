package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.vault.PersonalClass.AtRest;
import org.huiqiao.vault.PersonalClass.DataClass;
import org.huiqiao.vault.PersonalClass.Kept;
import org.huiqiao.vault.PersonalClass.Seen;

/** Every sealed column: its table, the key of its row, its class, and of the key what the value is sealed for (ADR 14). */
public enum PersonalColumn {
    ACCOUNT_PHONE("customer_account", "number", "phone", DataClass.C2, Seen.MASKED, Kept.RELATION),
    PERSON_ID("person", "account_id", "id_no", DataClass.C2, Seen.MASKED, Kept.RELATION),
    LEGAL_REP_ID("company", "id", "legal_rep_id_no", DataClass.C2, Seen.MASKED, Kept.RELATION),
    LEGAL_REP_PHONE("company", "id", "legal_rep_phone", DataClass.C2, Seen.MASKED, Kept.RELATION),
    BORROWER_ACCOUNT("loan_application", "id", "account_no", DataClass.C2, Seen.MASKED, Kept.CASE),
    PAYEE_ACCOUNT("loan_application", "id", "payee_account", DataClass.C2, Seen.MASKED, Kept.CASE),
    DISBURSEMENT_ACCOUNT("disbursement", "id", "borrower_account", DataClass.C2, Seen.MASKED, Kept.CASE),
    INSTRUCTED_ACCOUNT("payment_instruction", "id", "payee_account", DataClass.C2, Seen.MASKED, Kept.CASE),
    MORTGAGOR_ID("mortgage_registration", "id", "terms_mortgagor_id_no", DataClass.C2, Seen.MASKED, Kept.CASE),
    SIGNER_ID("signer_check", "session_id, entry_no", "id_no", "session_id", DataClass.C2, Seen.MASKED, Kept.CASE),
    AUTHENTICATOR("authenticator", "staff_id", "secret", DataClass.C3, Seen.NOBODY, Kept.RELATION),
    FACTS("fact", "application_id, source", "document", DataClass.C3, Seen.CASE, Kept.CASE),
    TASK_ANSWERS("task_answer", "id", "document", "task_id", DataClass.C2, Seen.CASE, Kept.CASE),
    TASK_DRAFTS("task_draft", "task_id", "document", DataClass.C2, Seen.OWN, Kept.TASK),
    ANSWERS("answered_request", "id", "body", DataClass.C2, Seen.OWN, Kept.VALID),
    DECISIONS("decision_record", "id", "document", "application_id, step_no", DataClass.C3, Seen.CASE, Kept.CASE),
    REPORTS("investigation_report", "id", "document", "application_id, report_no", DataClass.C2, Seen.CASE, Kept.CASE),
    DRAFT_ANSWER("apply_answer", "application_id, question", "answer", DataClass.C2, Seen.OWN, Kept.DRAFT),
    CONSENT_FROM("consent_grant", "id", "given_from", DataClass.C2, Seen.OWN, Kept.CASE),
    CALL_ANSWER("outside_call", "call_key", "answer", DataClass.C3, Seen.NOBODY, Kept.CASE),
    CALLBACK_BODY("outside_callback", "system, event_id", "body", DataClass.C3, Seen.NOBODY, Kept.CASE),
    MESSAGE("outside_sms", "dedup_key", "content", DataClass.C3, Seen.NOBODY, Kept.SENT);

    private final String table;
    private final String key;
    private final String column;
    private final String boundTo;
    private final PersonalClass heading;

    PersonalColumn(String table, String key, String column, DataClass dataClass, Seen seen, Kept kept) {
        this(table, key, column, key, dataClass, seen, kept);
    }

    PersonalColumn(String table, String key, String column, String boundTo, DataClass dataClass, Seen seen, Kept kept) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.boundTo = boundTo;
        this.heading = new PersonalClass(table, column, dataClass, AtRest.SEALED, seen, kept);
    }

    /**
     * Where a value lies; sealed for one place it opens at no other.
     *
     * @param column table and column
     * @param row the values of the key that it is sealed for
     */
    public record Place(String column, List<String> row) {

        byte[] bytes() {
            return (column + "#" + String.join("#", row)).getBytes(UTF_8);
        }

        /** Another place than that of the same text as it is: the one is never read as the other. */
        byte[] deflated() {
            return (column + "#deflated#" + String.join("#", row)).getBytes(UTF_8);
        }
    }

    /** @param row the values of {@link #boundTo}, in that order */
    public Place at(String... row) {
        if (row.length != boundTo().size()) {
            throw new IllegalArgumentException(this + " is sealed for " + boundTo);
        }
        return new Place(table + "." + column, List.of(row));
    }

    /** @throws IllegalArgumentException if nobody has classed that column */
    public static PersonalColumn of(String table, String column) {
        return all().stream()
                .filter(one -> one.table.equals(table) && one.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a classed column: " + table + "." + column));
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    PersonalClass heading() {
        return heading;
    }

    List<String> keys() {
        return Stream.of(key.split(", ")).toList();
    }

    List<String> boundTo() {
        return Stream.of(boundTo.split(", ")).toList();
    }

    static List<PersonalColumn> all() {
        return Arrays.asList(values());
    }
}
