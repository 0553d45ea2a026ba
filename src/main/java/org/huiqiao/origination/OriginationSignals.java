package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.application.ApplicationSubmitted;
import org.huiqiao.application.HumanReviewRequested;
import org.huiqiao.application.OfferAnswered;
import org.huiqiao.application.PayeeProvided;
import org.huiqiao.application.WithdrawalRequested;
import org.huiqiao.contract.ContractsSigned;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.documents.SupplementSubmitted;
import org.huiqiao.engine.Processes;
import org.huiqiao.engine.Tasks;
import org.huiqiao.facesign.AppointmentBooked;
import org.huiqiao.facesign.InterviewConcluded;
import org.huiqiao.facesign.NoShowRecorded;
import org.huiqiao.mortgage.RegistryReported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people did, told to the process in the same transaction: one line an event. */
@Component
class OriginationSignals {

    private final Processes processes;
    private final Tasks tasks;
    private final Disbursements disbursements;

    OriginationSignals(Processes processes, Tasks tasks, Disbursements disbursements) {
        this.processes = processes;
        this.tasks = tasks;
        this.disbursements = disbursements;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        processes.start("loanOrigination", event.applicationId(), Map.of());
    }

    @EventListener
    void on(WithdrawalRequested event) {
        disbursements.cancel(event.applicationId()); // refuses once the money is on its way
        processes.tell("ApplicationWithdrawn", event.applicationId(), Map.of());
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
        complete(event.applicationId(), "Task_HostInterview", Map.of("interviewOutcome", event.outcome().name()));
    }

    @EventListener
    void on(NoShowRecorded event) {
        complete(
                event.applicationId(),
                "Task_HostInterview",
                Map.of("interviewOutcome", "NO_SHOW", "noShows", event.count()));
    }

    @EventListener
    void on(RegistryReported event) {
        processes.tell("RegistryReported", event.applicationId(), Map.of());
    }

    @EventListener
    void on(PayeeProvided event) {
        complete(event.applicationId(), "Task_ProvidePayee", Map.of());
    }

    private void complete(String applicationId, String taskKey, Map<String, Object> answers) {
        tasks.complete(applicationId, taskKey, null, answers);
    }
}
