package org.huiqiao.sandbox.guarantor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.sandbox.wire.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A case on the guarantor's desk.
 *
 * @param callKey the key it was applied for with, by which callbacks refer to it
 * @param revision counts every change, so that the bank can tell old news
 * @param verdictAt when the desk acts next; only a PENDING or PREMIUM_PAID case waits for it
 */
public record GuaranteeCase(
        String caseNo,
        String callKey,
        String creditCode,
        String track,
        boolean confirmed,
        BigDecimal amount,
        int termMonths,
        State state,
        int revision,
        Instant verdictAt,
        int rounds,
        List<String> items,
        @Nullable String reason,
        @Nullable BigDecimal premium,
        @Nullable String premiumReceipt,
        @Nullable Letter letter,
        @Nullable String noteNo,
        @Nullable Fault fault) {

    public enum State {
        PENDING,
        NEED_MORE_MATERIAL,
        DECLINED,
        INTENT,
        PREMIUM_DUE,
        PREMIUM_PAID,
        ISSUED,
        CANCELLED
    }

    /** 放款通知书 */
    public record Letter(String no, BigDecimal amount, int termMonths, String validTo, boolean joint) {}

    boolean isDueBy(Instant now) {
        boolean waiting = state == State.PENDING || state == State.PREMIUM_PAID;
        return waiting && !verdictAt.isAfter(now);
    }

    boolean isOver() {
        return state == State.CANCELLED || state == State.DECLINED;
    }

    GuaranteeCase in(State next, @Nullable String why, List<String> material) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                next,
                revision + 1,
                verdictAt,
                rounds,
                material,
                why,
                premium,
                premiumReceipt,
                letter,
                noteNo,
                fault);
    }

    GuaranteeCase supplied(Instant next) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                State.PENDING,
                revision + 1,
                next,
                rounds + 1,
                List.of(),
                null,
                premium,
                premiumReceipt,
                letter,
                noteNo,
                fault);
    }

    GuaranteeCase confirmed(BigDecimal approved, int months, Instant next) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                true,
                approved,
                months,
                State.PENDING,
                revision + 1,
                next,
                rounds,
                List.of(),
                null,
                premium,
                premiumReceipt,
                letter,
                noteNo,
                fault);
    }

    GuaranteeCase charged(BigDecimal fee) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                State.PREMIUM_DUE,
                revision + 1,
                verdictAt,
                rounds,
                List.of(),
                null,
                fee,
                premiumReceipt,
                letter,
                noteNo,
                fault);
    }

    GuaranteeCase paid(String receipt, Instant next) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                State.PREMIUM_PAID,
                revision + 1,
                next,
                rounds,
                List.of(),
                null,
                premium,
                receipt,
                letter,
                noteNo,
                fault);
    }

    /** The old letter is void; a new one follows. */
    GuaranteeCase takenBack(Instant next) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                State.PREMIUM_PAID,
                revision + 1,
                next,
                rounds + 1,
                List.of(),
                null,
                premium,
                premiumReceipt,
                letter,
                noteNo,
                fault);
    }

    GuaranteeCase issued(Letter paper) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                State.ISSUED,
                revision + 1,
                verdictAt,
                rounds,
                List.of(),
                null,
                premium,
                premiumReceipt,
                paper,
                noteNo,
                fault);
    }

    GuaranteeCase disbursed(String note) {
        return new GuaranteeCase(
                caseNo,
                callKey,
                creditCode,
                track,
                confirmed,
                amount,
                termMonths,
                state,
                revision,
                verdictAt,
                rounds,
                items,
                reason,
                premium,
                premiumReceipt,
                letter,
                note,
                fault);
    }

    Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("caseNo", caseNo);
        report.put("state", state.name());
        report.put("revision", revision);
        report.put("items", items);
        report.put("reason", reason);
        report.put("premium", premium);
        report.put("premiumReceipt", premiumReceipt);
        report.put("letter", letter);
        return report;
    }
}
