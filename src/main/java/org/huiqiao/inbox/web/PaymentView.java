package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.disbursement.DisbursementOverview;
import org.huiqiao.facility.LoanNote;
import org.jspecify.annotations.Nullable;

/** The conditions before the money, the attempts to pay, and the loan note. */
record PaymentView(
        @Nullable DisbursementOverview disbursement,
        List<ConditionRow> conditions,
        List<Attempt> attempts,
        List<LoanNote> notes) {

    /**
     * A condition and, where somebody waived it, who and why.
     *
     * @param waivable by the reader, now
     */
    record ConditionRow(String code, String name, String state, String tone, String note, boolean waivable) {}

    /** An attempt with its payee masked and the hands by name. */
    record Attempt(
            int no,
            String bankReference,
            String status,
            String mode,
            String amount,
            String payee,
            String hands,
            @Nullable String coreSerial,
            @Nullable String reason,
            String settledAt) {}
}
