package org.huiqiao.origination;

import java.util.Map;
import org.huiqiao.engine.Processes;
import org.huiqiao.engine.Tasks;
import org.huiqiao.external.CallbackReceived;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.guarantee.GuarantorReported;
import org.huiqiao.guarantee.PremiumOrdered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the guarantor reports and the customer pays, told to the process in the same transaction. */
@Component
class GuaranteeSignals {

    private final Guarantees guarantees;
    private final Processes processes;
    private final Tasks tasks;

    GuaranteeSignals(Guarantees guarantees, Processes processes, Tasks tasks) {
        this.guarantees = guarantees;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Recorded at once, whatever the process is doing; the process then asks for itself. */
    @EventListener
    void on(CallbackReceived callback) {
        String applicationId = callback.applicationId();
        if (callback.system().equals("guarantor") && applicationId != null) {
            guarantees.record(applicationId, GuarantorAnswers.report(callback.body()));
        }
    }

    @EventListener
    void on(GuarantorReported event) {
        processes.tell("GuarantorReported", event.applicationId(), Map.of());
    }

    @EventListener
    void on(PremiumOrdered event) {
        tasks.complete(event.applicationId(), "Task_PayPremium", null, Map.of());
    }
}
