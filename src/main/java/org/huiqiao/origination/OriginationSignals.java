package org.huiqiao.origination;

import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.ApplicationSubmitted;
import org.huiqiao.application.HumanReviewRequested;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.OfferAnswered;
import org.huiqiao.application.PayeeProvided;
import org.huiqiao.application.WithdrawalRequested;
import org.huiqiao.consent.ConsentWithdrawn;
import org.huiqiao.consent.Consents;
import org.huiqiao.contract.ContractsSigned;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.documents.SupplementSubmitted;
import org.huiqiao.engine.Processes;
import org.huiqiao.engine.Tasks;
import org.huiqiao.facesign.AppointmentBooked;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.InterviewConcluded;
import org.huiqiao.facesign.NoShowRecorded;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.RegistryReported;
import org.huiqiao.users.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people did, told to the process in the same transaction: one line an event. */
@Component
class OriginationSignals {

    private final Processes processes;
    private final Tasks tasks;
    private final Disbursements disbursements;
    private final AppointmentDesk appointments;
    private final ApplicationDesk applications;
    private final Collaterals collaterals;
    private final DocumentLists documents;
    private final Consents consents;
    private final PayeeCheck payees;
    private final ServiceLevels levels;

    OriginationSignals(
            Processes processes,
            Tasks tasks,
            Disbursements disbursements,
            AppointmentDesk appointments,
            ApplicationDesk applications,
            Collaterals collaterals,
            DocumentLists documents,
            Consents consents,
            PayeeCheck payees,
            ServiceLevels levels) {
        this.processes = processes;
        this.tasks = tasks;
        this.disbursements = disbursements;
        this.appointments = appointments;
        this.applications = applications;
        this.collaterals = collaterals;
        this.documents = documents;
        this.consents = consents;
        this.payees = payees;
        this.levels = levels;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        LoanApplication application = applications.get(event.applicationId());
        if (application.certNo() != null) {
            collaterals.declare(
                    application.id(),
                    application.certNo(),
                    Objects.requireNonNull(application.propertyAddress()),
                    Actor.SYSTEM);
        }
        documents.prepare(application.id());
        processes.start("loanOrigination", application.id(), Map.of());
    }

    @EventListener
    void on(WithdrawalRequested event) {
        disbursements.cancel(event.applicationId()); // refuses once the money is on its way
        processes.tell("ApplicationWithdrawn", event.applicationId(), Map.of());
    }

    /** A required consent withdrawn before money left ends the case like a withdrawal (domain 2.6). */
    @EventListener
    void on(ConsentWithdrawn event) {
        LoanApplication application = applications.get(event.applicationId());
        boolean underWay = application.status().isOpen()
                && application.status() != ApplicationStatus.DRAFT
                && application.status() != ApplicationStatus.PAYING;
        if (underWay && consents.isRequired(application.productCode(), event.code())) {
            applications.withdraw(
                    event.applicationId(), Actor.customer(application.applicantId(), application.applicantId()));
        }
    }

    @EventListener
    void on(HumanReviewRequested event) {
        processes.tell("HumanReviewRequested", event.applicationId(), Map.of());
    }

    @EventListener
    void on(OfferAnswered event) {
        String outcome = event.accepted() ? "ACCEPTED" : "DECLINED";
        complete(event.applicationId(), "Task_ConfirmOffer", Map.of("offerOutcome", outcome));
    }

    @EventListener
    void on(ContractsSigned event) {
        complete(event.applicationId(), "Task_SignContracts", Map.of());
    }

    @EventListener
    void on(SupplementSubmitted event) {
        complete(event.applicationId(), "Task_SupplyDocuments", Map.of());
    }

    @EventListener
    void on(AppointmentBooked event) {
        complete(event.applicationId(), "Task_BookAppointment", Map.of());
    }

    @EventListener
    void on(InterviewConcluded event) {
        Map<String, Object> answer = Map.of("interviewOutcome", event.outcome().name());
        complete(event.applicationId(), "Task_HostInterview", answer);
        complete(event.applicationId(), "Task_VisitCustomer", answer);
    }

    /** Who fails to appear as often as D31 says is visited (domain 1.9). */
    @EventListener
    void on(NoShowRecorded event) {
        boolean visit = event.count() >= levels.amount("FACE_SIGN_NO_SHOWS");
        if (visit) {
            appointments.arrangeVisit(event.applicationId(), Actor.SYSTEM);
        }
        complete(
                event.applicationId(),
                "Task_HostInterview",
                Map.of(
                        "interviewOutcome",
                        "NO_SHOW",
                        "noShows",
                        event.count(),
                        "faceSignMode",
                        visit ? "IN_PERSON" : "REMOTE_VIDEO"));
    }

    @EventListener
    void on(RegistryReported event) {
        processes.tell("RegistryReported", event.applicationId(), Map.of());
    }

    @EventListener
    void on(PayeeProvided event) {
        payees.require(event.applicationId());
        complete(event.applicationId(), "Task_ProvidePayee", Map.of());
    }

    private void complete(String applicationId, String taskKey, Map<String, Object> answers) {
        tasks.complete(applicationId, taskKey, null, answers);
    }
}
