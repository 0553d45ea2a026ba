package org.huiqiao.origination;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Companies;
import org.huiqiao.engine.Job;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.guarantee.Filing;
import org.huiqiao.guarantee.GuaranteeStatus;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.springframework.stereotype.Component;

/** The words exchanged with the guarantor about one case. It never gets a credit report (domain 2.6). */
@Component
class GuarantorLine {

    private static final String SYSTEM = "guarantor";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Guarantees guarantees;
    private final ApplicationDesk applications;
    private final Companies companies;
    private final Approvals approvals;
    private final Consents consents;
    private final Calls calls;

    GuarantorLine(
            Guarantees guarantees,
            ApplicationDesk applications,
            Companies companies,
            Approvals approvals,
            Consents consents,
            Calls calls) {
        this.guarantees = guarantees;
        this.applications = applications;
        this.companies = companies;
        this.approvals = approvals;
        this.consents = consents;
        this.calls = calls;
    }

    /** To the guarantor for the first time, or with the approval after its letter of intent; else nothing to send. */
    Optional<CallAnswer> apply(String applicationId) {
        Filing filing = guarantees.filing(applicationId);
        if (filing.status() == GuaranteeStatus.OPENED) {
            return Optional.of(send("apply", filing.reference(), applicationId, application(applicationId, filing)));
        }
        Optional<Approval> approval = approvals.approval(applicationId);
        if (filing.status() == GuaranteeStatus.INTENT && approval.isPresent()) {
            Map<String, Object> body = new LinkedHashMap<>(
                    terms(approval.get().amount(), approval.get().termMonths()));
            body.put("caseNo", Objects.requireNonNull(filing.caseNo()));
            return Optional.of(send("confirm", filing.reference() + ":confirm", applicationId, body));
        }
        return Optional.empty();
    }

    /** An application that went out and was never acknowledged may exist at the guarantor: find out before undoing. */
    boolean unanswered(Job job) {
        String applicationId = job.businessKey();
        if (guarantees.guarantee(applicationId).isEmpty()) {
            return false;
        }
        Filing filing = guarantees.filing(applicationId);
        boolean sent = filing.status() == GuaranteeStatus.OPENED
                && calls.of(applicationId).stream()
                        .anyMatch(entry -> entry.key().equals(filing.reference()));
        if (!sent) {
            return false;
        }
        CallAnswer answer = send("apply", filing.reference(), applicationId, application(applicationId, filing));
        if (answer.succeeded()) {
            record(applicationId, answer);
        }
        return answer.isUnknown();
    }

    CallAnswer ask(String operation, Job job, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put(
                "caseNo",
                Objects.requireNonNull(guarantees.filing(job.businessKey()).caseNo()));
        return send(operation, job.businessKey() + ":" + operation + ":" + job.id(), job.businessKey(), body);
    }

    /** Says it, and leaves the process with what the guarantor made of it; a clear no leaves the case as it was. */
    void say(String operation, Job job, Map<String, Object> more) {
        CallAnswer answer = ask(operation, job, more);
        if (answer.isUnknown()) {
            job.later(PAUSE, "the guarantor has not answered " + operation);
        } else {
            job.done(() -> Map.of(
                    "guaranteeState",
                    answer.succeeded() ? record(job.businessKey(), answer) : state(job.businessKey())));
        }
    }

    /** @return where the guarantee stands after this answer */
    String record(String applicationId, CallAnswer answer) {
        guarantees.record(applicationId, GuarantorAnswers.report(answer.body()));
        return state(applicationId);
    }

    String state(String applicationId) {
        GuaranteeStatus status = guarantees.filing(applicationId).status();
        return switch (status) {
            case OPENED, PENDING, PREMIUM_PAID -> "PENDING";
            case VERIFIED -> "ISSUED";
            case NEED_MORE_MATERIAL, DECLINED, INTENT, PREMIUM_DUE, ISSUED, CANCELLED -> status.name();
        };
    }

    private Map<String, Object> application(String applicationId, Filing filing) {
        LoanApplication application = applications.get(applicationId);
        Optional<Approval> approval = approvals.approval(applicationId);
        Money amount = approval.map(Approval::amount).orElseGet(() -> Objects.requireNonNull(application.amount()));
        Map<String, Object> body = new LinkedHashMap<>(
                terms(amount, approval.map(Approval::termMonths).orElse(application.termMonths())));
        String creditCode = Objects.requireNonNull(application.creditCode());
        body.put("applicationRef", filing.reference());
        body.put("creditCode", creditCode);
        body.put("companyName", companies.findById(creditCode).orElseThrow().name());
        body.put("purpose", Objects.requireNonNull(application.purpose()));
        body.put("track", filing.track().name());
        body.put("visit", filing.visit());
        return body;
    }

    private static Map<String, Object> terms(Money amount, int months) {
        return Map.of("amount", amount.toYuan(), "termMonths", months);
    }

    private CallAnswer send(String operation, String key, String applicationId, Map<String, Object> body) {
        CallRequest request = CallRequest.of(SYSTEM, operation, key, applicationId, body);
        return calls.send(consents.grantOf(applicationId, "GUARANTOR_SHARING")
                .map(Consent::id)
                .map(request::withConsent)
                .orElse(request));
    }
}
