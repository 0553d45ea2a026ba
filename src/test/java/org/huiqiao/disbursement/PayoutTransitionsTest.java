package org.huiqiao.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huiqiao.disbursement.DisbursementFixture.APPROVER;
import static org.huiqiao.disbursement.DisbursementFixture.CHECKER;
import static org.huiqiao.disbursement.DisbursementFixture.MAKER;
import static org.huiqiao.disbursement.DisbursementFixture.SUPPLIER;

import java.util.Locale;
import org.huiqiao.JdbcSlice;
import org.huiqiao.facility.Facilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import({Disbursements.class, PayoutFile.class, Facilities.class, DisbursementFixture.class})
class PayoutTransitionsTest {

    @Autowired
    Disbursements disbursements;

    @Autowired
    DisbursementFixture fixture;

    /** What each act does at each status: the status afterwards, or the refusal. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "check,    INSTRUCTED, CHECKED",
        "check,    CHECKED,    InstructionNotReady",
        "check,    APPROVED,   InstructionNotReady",
        "check,    SENDING,    InstructionNotReady",
        "check,    CANCELLED,  DisbursementCancelled",
        "approve,  INSTRUCTED, InstructionNotReady",
        "approve,  CHECKED,    APPROVED",
        "approve,  APPROVED,   InstructionNotReady",
        "approve,  PAID,       InstructionNotReady",
        "send,     INSTRUCTED, InstructionNotReady",
        "send,     CHECKED,    InstructionNotReady",
        "send,     APPROVED,   SENDING",
        "send,     SENDING,    PayoutUnderWay",
        "send,     UNKNOWN,    PayoutUnderWay",
        "send,     PAID,       MoneyAlreadyLeft",
        "send,     REJECTED,   InstructionNotReady",
        "send,     RETURNED,   InstructionNotReady",
        "send,     CANCELLED,  DisbursementCancelled",
        "unknown,  SENDING,    UNKNOWN",
        "unknown,  UNKNOWN,    UNKNOWN",
        "unknown,  PAID,       PAID",
        "paid,     APPROVED,   PayoutContradicted",
        "paid,     SENDING,    PAID",
        "paid,     UNKNOWN,    PAID",
        "paid,     PAID,       PAID",
        "paid,     REJECTED,   PayoutContradicted",
        "paid,     RETURNED,   RETURNED",
        "paidElse, PAID,       PayoutContradicted",
        "rejected, APPROVED,   PayoutContradicted",
        "rejected, SENDING,    REJECTED",
        "rejected, UNKNOWN,    REJECTED",
        "rejected, REJECTED,   REJECTED",
        "rejected, PAID,       PayoutContradicted",
        "returned, SENDING,    RETURNED",
        "returned, UNKNOWN,    RETURNED",
        "returned, PAID,       RETURNED",
        "returned, RETURNED,   RETURNED",
        "returned, REJECTED,   PayoutContradicted",
        "cancel,   INSTRUCTED, CANCELLED",
        "cancel,   APPROVED,   CANCELLED",
        "cancel,   SENDING,    MoneyAlreadyLeft",
        "cancel,   UNKNOWN,    MoneyAlreadyLeft",
        "cancel,   PAID,       MoneyAlreadyLeft",
        "cancel,   REJECTED,   REJECTED",
        "cancel,   RETURNED,   RETURNED",
        "cancel,   CANCELLED,  CANCELLED",
        "correct,  APPROVED,   PayoutNotClosed",
        "correct,  SENDING,    PayoutNotClosed",
        "correct,  UNKNOWN,    PayoutNotClosed",
        "correct,  PAID,       PayoutNotClosed",
        "correct,  REJECTED,   INSTRUCTED",
        "correct,  RETURNED,   INSTRUCTED",
        "reroute,  INSTRUCTED, INSTRUCTED",
        "reroute,  APPROVED,   INSTRUCTED",
        "reroute,  SENDING,    InstructionNotReady",
        "reroute,  PAID,       InstructionNotReady",
        "reroute,  REJECTED,   InstructionNotReady",
    })
    void anActAtAStatus(String act, PaymentStatus status, String expected) {
        String id = "X" + act.toUpperCase(Locale.ROOT) + status;
        fixture.at(id, status);
        String reference = id + "-T1-A1";
        Throwable refused = catchThrowable(() -> perform(act, id, reference));
        String now = disbursements
                .of(id)
                .orElseThrow()
                .current()
                .orElseThrow()
                .status()
                .name();
        assertThat(refused == null ? now : refused.getClass().getSimpleName()).isEqualTo(expected);
    }

    private void perform(String act, String id, String reference) {
        Payee other = new Payee("33020002000000009", "温州永固钢材有限公司", "工商银行温州分行");
        switch (act) {
            case "check" -> disbursements.check(id, CHECKER);
            case "approve" -> disbursements.approve(id, APPROVER);
            case "send" -> disbursements.send(id);
            case "unknown" -> disbursements.unknown(id, reference);
            case "paid" -> disbursements.paid(id, reference, "CORE1");
            case "paidElse" -> disbursements.paid(id, reference, "CORE2");
            case "rejected" -> disbursements.rejected(id, reference, "账户状态异常");
            case "returned" -> disbursements.returned(id, reference, "户名不符");
            case "cancel" -> disbursements.cancel(id);
            case "correct" -> disbursements.correctPayee(id, SUPPLIER, MAKER);
            case "reroute" -> disbursements.instruct(id, PaymentMode.ENTRUSTED, other, MAKER);
            default -> throw new IllegalArgumentException(act);
        }
    }
}
