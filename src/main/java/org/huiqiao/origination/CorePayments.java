package org.huiqiao.origination;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.PaymentAttempt;
import org.huiqiao.disbursement.PaymentStatus;
import org.huiqiao.disbursement.PayoutOrder;
import org.huiqiao.engine.Job;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The core's words for a payment and ours. Anything that is neither success nor a clear failure is unknown. */
@Component
class CorePayments {

    private final Calls calls;
    private final Disbursements disbursements;
    private final ApplicationDesk applications;

    CorePayments(Calls calls, Disbursements disbursements, ApplicationDesk applications) {
        this.calls = calls;
        this.disbursements = disbursements;
        this.applications = applications;
    }

    /** The point of no return: the case is paying and the instruction is being sent, or neither. */
    @Transactional
    public PayoutOrder release(String applicationId) {
        applications.moveTo(applicationId, ApplicationStatus.PAYING, Actor.SYSTEM);
        return disbursements.send(applicationId);
    }

    void pay(PayoutOrder order, Job job) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("bankReference", order.bankReference());
        body.put("amount", order.amount().toYuan());
        body.put("account", order.payee().account().value());
        body.put("name", order.payee().name());
        body.put("bank", order.payee().bank());
        body.put("loanRef", order.loanReference());
        CallAnswer answer =
                calls.send(CallRequest.of("core", "payout", order.bankReference(), order.applicationId(), body));
        job.done(() -> record(order, answer));
    }

    void ask(PayoutOrder order, Job job) {
        // each question is a call of its own: the state may have changed since the last one
        CallAnswer answer = calls.send(CallRequest.of(
                "core",
                "payout-status",
                order.bankReference() + ":" + job.id(),
                order.applicationId(),
                Map.of("bankReference", order.bankReference())));
        if (answer.failed()) {
            // the core never saw it: the very same order may go out under the very same reference
            pay(order, job);
            return;
        }
        job.done(() -> record(order, answer));
    }

    String settledState(String applicationId) {
        return disbursements
                .of(applicationId)
                .flatMap(overview -> overview.current())
                .map(PaymentAttempt::status)
                .map(CorePayments::stateOf)
                .orElse("RETURNED");
    }

    private Map<String, Object> record(PayoutOrder order, CallAnswer answer) {
        String id = order.applicationId();
        String reference = order.bankReference();
        String state = answer.failed() ? "FAIL" : String.valueOf(answer.body().get("state"));
        switch (state) {
            case "SUCCESS" ->
                disbursements.paid(id, reference, String.valueOf(answer.body().get("coreSerial")));
            case "FAIL" -> disbursements.rejected(id, reference, reason(answer));
            case "RETURN" -> disbursements.returned(id, reference, reason(answer));
            default -> disbursements.unknown(id, reference);
        }
        return Map.of("payoutState", settledState(id));
    }

    private static String reason(CallAnswer answer) {
        Object reason = answer.body().get("reason");
        return reason != null ? reason.toString() : String.valueOf(answer.message());
    }

    private static String stateOf(PaymentStatus status) {
        return switch (status) {
            case PAID -> "PAID";
            case REJECTED, RETURNED -> "RETURNED";
            default -> "UNKNOWN";
        };
    }
}
