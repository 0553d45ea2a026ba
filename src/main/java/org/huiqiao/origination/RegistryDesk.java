package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Secret;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.engine.Job;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.mortgage.Filing;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.Registration;
import org.huiqiao.mortgage.RegistrationStatus;
import org.huiqiao.mortgage.RegistrationTerms;
import org.huiqiao.mortgage.RegistrationType;
import org.huiqiao.mortgage.RegistryReport;
import org.huiqiao.mortgage.RegistryState;
import org.huiqiao.mortgage.RenewedMortgages;
import org.huiqiao.mortgage.Undo;
import org.huiqiao.mortgage.Verification;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words exchanged with the registry about one case. What counts is what the registry says when asked. */
@Component
class RegistryDesk {

    private final MortgageRegistrations registrations;
    private final RenewedMortgages renewed;
    private final ApplicationDesk applications;
    private final Customers customers;
    private final Approvals approvals;
    private final CaseFile cases;
    private final Calls calls;
    private final PropertyAnswers answers;
    private final Clock clock;

    RegistryDesk(
            MortgageRegistrations registrations,
            RenewedMortgages renewed,
            ApplicationDesk applications,
            Customers customers,
            Approvals approvals,
            CaseFile cases,
            Calls calls,
            PropertyAnswers answers,
            Clock clock) {
        this.registrations = registrations;
        this.renewed = renewed;
        this.applications = applications;
        this.customers = customers;
        this.approvals = approvals;
        this.cases = cases;
        this.calls = calls;
        this.answers = answers;
        this.clock = clock;
    }

    /** The filing of this case; asked again it is the same one until the registry has answered it. */
    Filing filing(String applicationId) {
        LoanApplication application = applications.get(applicationId);
        CustomerAccount mortgagor = customers.account(application.applicantId()).orElseThrow();
        Approval approval = approvals.approval(applicationId).orElseThrow();
        LocalDate from = approval.approvedAt().atZone(clock.getZone()).toLocalDate();
        RegistrationType type = RegistrationType.valueOf(
                String.valueOf(cases.facts(applicationId).get("registrationType")));
        return registrations.prepare(
                applicationId,
                new RegistrationTerms(
                        type,
                        approval.amount(),
                        from,
                        from.plusMonths(approval.termMonths()),
                        Objects.requireNonNull(mortgagor.personName()),
                        new Secret(Objects.requireNonNull(mortgagor.personIdNo())),
                        true,
                        changedEntry(application, type)));
    }

    /** A renewal never asks for a mortgage beside the one that stands, a first loan never changes one (D32). */
    private @Nullable String changedEntry(LoanApplication application, RegistrationType type) {
        String earlier = application.renews();
        if ((earlier != null) != type.changesEntry()) {
            throw new IllegalStateException(application.id() + " cannot be registered as " + type);
        }
        return earlier == null
                ? null
                : Objects.requireNonNull(renewed.entry(earlier).orElseThrow().certificate())
                        .no();
    }

    /** 最高额抵押 that takes the renewal in. */
    void keep(String applicationId) {
        renewed.keep(applicationId, earlier(applicationId));
    }

    CallAnswer ask(String operation, Job job, Map<String, Object> more) {
        return ask(operation, job, job.id(), more);
    }

    /** Asked once an occasion: where something may have changed since, the occasion is another one. */
    CallAnswer ask(String operation, Job job, String occasion, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("orderNo", Objects.requireNonNull(last(job.businessKey()).orderNo()));
        return calls.send(CallRequest.of(
                "registry", operation, job.businessKey() + ":" + operation + ":" + occasion, job.businessKey(), body));
    }

    /** @return where the registration stands after this answer, in the registry's words */
    String record(String applicationId, CallAnswer answer) {
        registrations.record(applicationId, answers.report(answer.body()));
        return state(applicationId);
    }

    String state(String applicationId) {
        return state(last(applicationId).status());
    }

    private static String state(RegistrationStatus status) {
        return switch (status) {
            case NEED_MORE_MATERIAL -> "NEED_MORE_MATERIAL";
            case REJECTED -> "REJECTED";
            case DONE -> "DONE";
            case CANCELLED, RELEASED, CARRIED_OVER, RESTORED -> "CANCELLED";
            case PREPARED, PENDING -> "PENDING";
        };
    }

    /** The registry would not even take the application: no order, a clear no. */
    void refusedAtTheCounter(String applicationId, CallAnswer answer) {
        RegistryReport report = new RegistryReport(
                "REFUSED-" + answer.key(),
                RegistryState.REJECTED,
                java.util.List.of(),
                answer.message(),
                null,
                null,
                null,
                null,
                clock.instant());
        registrations.record(applicationId, report);
    }

    String supplied(String applicationId) {
        return Objects.requireNonNull(last(applicationId).supply()).note();
    }

    String certificateNo(String applicationId) {
        return Objects.requireNonNull(last(applicationId).certificate()).no();
    }

    /** What the register itself says under the certificate; the register wins (民法典 217). */
    CallAnswer entry(Job job) {
        return calls.send(CallRequest.of(
                "registry",
                "entry",
                job.businessKey() + ":entry:" + job.id(),
                job.businessKey(),
                Map.of("certificateNo", certificateNo(job.businessKey()))));
    }

    Verification verify(String applicationId, CallAnswer entry) {
        return registrations.verify(applicationId, answers.entry(certificateNo(applicationId), entry.body()));
    }

    /** An application that went out and was never acknowledged may exist at the registry: find out before undoing. */
    boolean applicationUnanswered(Job job) {
        return registrations
                .registration(job.businessKey())
                .filter(registration -> registration.status() == RegistrationStatus.PREPARED)
                .filter(registration -> registrations.undoNeeded(job.businessKey()) == Undo.CANCEL)
                .filter(registration -> calls.of(job.businessKey()).stream()
                        .anyMatch(entry -> entry.key().equals(registration.reference())))
                .map(registration -> {
                    Filing filing = filing(job.businessKey());
                    CallAnswer answer = calls.send(
                            CallRequest.of("registry", "apply", filing.reference(), job.businessKey(), filing.body()));
                    if (answer.succeeded()) {
                        registrations.filed(
                                job.businessKey(), String.valueOf(answer.body().get("orderNo")));
                    }
                    return answer.isUnknown();
                })
                .orElse(false);
    }

    boolean cancel(Job job) {
        CallAnswer answer = ask("cancel", job, Map.of());
        if (answer.succeeded()) {
            registrations.withdrawn(job.businessKey());
        } else if (answer.failed()) {
            // too late to cancel: see what the registry made of it, then release
            CallAnswer state = ask("status", job, Map.of());
            if (state.succeeded()) {
                record(job.businessKey(), state);
            }
        }
        return answer.succeeded();
    }

    boolean release(Job job) {
        String certificateNo = certificateNo(job.businessKey());
        CallAnswer answer = calls.send(CallRequest.of(
                "registry",
                "release",
                job.businessKey() + ":release",
                job.businessKey(),
                Map.of("certificateNo", certificateNo)));
        if (answer.succeeded()) {
            registrations.released(job.businessKey());
        }
        return answer.succeeded();
    }

    private String earlier(String applicationId) {
        return Objects.requireNonNull(applications.get(applicationId).renews());
    }

    private Registration last(String applicationId) {
        return registrations.registration(applicationId).orElseThrow();
    }
}
