package org.huiqiao.sandbox.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huiqiao.sandbox.wire.Ask;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay, one a bank reference.
 *
 * @param then what becomes of it at {@code dueAt}, if anything
 */
public record Payout(
        String bankReference,
        String callKey,
        BigDecimal amount,
        String account,
        String name,
        String bank,
        String loanRef,
        State state,
        @Nullable String reason,
        @Nullable String coreSerial,
        @Nullable State then,
        Instant dueAt,
        Instant at) {

    public enum State {
        PROCESSING,
        SUCCESS,
        FAIL,
        RETURN
    }

    static Payout of(Ask ask, Verdict verdict, @Nullable String coreSerial, Instant at, Instant dueAt) {
        return new Payout(
                ask.text("bankReference"),
                ask.key(),
                ask.number("amount"),
                ask.text("account"),
                ask.text("name"),
                ask.text("bank"),
                ask.text("loanRef"),
                verdict.now(),
                verdict.now() == State.FAIL ? verdict.reason() : null,
                coreSerial,
                verdict.then(),
                dueAt,
                at);
    }

    boolean isSameAs(Ask ask) {
        return amount.compareTo(ask.number("amount")) == 0
                && account.equals(ask.text("account"))
                && name.equals(ask.text("name"));
    }

    boolean isDueBy(Instant now) {
        return then != null && !dueAt.isAfter(now);
    }

    Payout moved(State next, @Nullable String why) {
        return new Payout(
                bankReference, callKey, amount, account, name, bank, loanRef, next, why, coreSerial, null, dueAt, at);
    }

    Map<String, Object> report() {
        Map<String, Object> report = new HashMap<>();
        report.put("bankReference", bankReference);
        report.put("state", state.name());
        report.put("reason", reason);
        report.put("coreSerial", coreSerial);
        report.put("amount", amount);
        return report;
    }

    /** What happens to money sent to an account: at once, and a little later. */
    record Verdict(
            State now, @Nullable State then, @Nullable String reason) {

        static Verdict named(String behaviour) {
            return switch (behaviour) {
                case "FAIL" -> new Verdict(State.FAIL, null, "收款账户状态异常");
                case "PROCESSING" -> new Verdict(State.PROCESSING, State.SUCCESS, null);
                case "RETURN" -> new Verdict(State.PROCESSING, State.RETURN, "收款人户名不符，退汇");
                case "LATE_RETURN" -> new Verdict(State.SUCCESS, State.RETURN, "收款人户名不符，退汇");
                default -> new Verdict(State.SUCCESS, null, null);
            };
        }
    }
}
