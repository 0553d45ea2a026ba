package org.huiqiao.origination;

import org.huiqiao.external.CallbackReceived;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.RegistryReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A report of the registry: recorded at once, whatever the process is doing; the process then asks for itself. */
@Component
class RegistryCallbacks {

    private final MortgageRegistrations registrations;
    private final PropertyAnswers answers;

    RegistryCallbacks(MortgageRegistrations registrations, PropertyAnswers answers) {
        this.registrations = registrations;
        this.answers = answers;
    }

    @EventListener
    void on(CallbackReceived callback) {
        String applicationId = callback.applicationId();
        if (!callback.system().equals("registry") || applicationId == null) {
            return;
        }
        RegistryReport report = answers.report(callback.body());
        registrations.record(applicationId, report);
    }
}
