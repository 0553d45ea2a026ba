package org.huiqiao.origination;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.Payee;
import org.huiqiao.disbursement.PaymentAttempt;
import org.huiqiao.disbursement.PaymentMode;
import org.huiqiao.disbursement.PaymentStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "instructPayment",
        zh = "生成支付指令",
        en = "Instruct the payment",
        purpose = "按支付方式（D23）生成指令；受托支付而收款人未定的请客户填写",
        outputs = {"payeeKnown", "fourEyes"})
class InstructPayment implements JavaDelegate {

    private final ApplicationDesk applications;
    private final Disbursements disbursements;
    private final Payees payees;
    private final CaseFile cases;

    InstructPayment(ApplicationDesk applications, Disbursements disbursements, Payees payees, CaseFile cases) {
        this.applications = applications;
        this.disbursements = disbursements;
        this.payees = payees;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        PaymentMode mode = mode(cases.facts(application.id()).get("paymentMode"));
        Optional<Payee> payee =
                mode == PaymentMode.SELF ? Optional.of(payees.borrower(application)) : payees.counterparty(application);
        execution.setVariable("payeeKnown", payee.isPresent());
        payee.ifPresent(
                to -> execution.setVariable("fourEyes", mustBeChecked(instruction(application.id(), mode, to))));
    }

    /** A corrected instruction is a person's and stands; otherwise the system makes it, or finds it made. */
    private PaymentAttempt instruction(String applicationId, PaymentMode mode, Payee payee) {
        return disbursements
                .of(applicationId)
                .orElseThrow()
                .current()
                .filter(attempt -> !attempt.instructed().by().equals(Actor.SYSTEM.id()))
                .orElseGet(() -> disbursements.instruct(applicationId, mode, payee, Actor.SYSTEM));
    }

    private static boolean mustBeChecked(PaymentAttempt attempt) {
        return attempt.fourEyes() && attempt.status() != PaymentStatus.APPROVED;
    }

    /** Without an answer of the table the stricter way (流贷办法, 个贷办法: 受托支付 is the rule). */
    private static PaymentMode mode(@org.jspecify.annotations.Nullable Object answer) {
        return "SELF".equals(answer) || "SELF_VOUCHER".equals(answer) ? PaymentMode.SELF : PaymentMode.ENTRUSTED;
    }
}
