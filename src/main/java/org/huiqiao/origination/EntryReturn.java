package org.huiqiao.origination;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.Job;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.mortgage.Filing;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.RenewedMortgages;
import org.springframework.stereotype.Component;

/** 变更登记 back to the terms of the loan that was not renewed after all; its entry secured it all the time. */
@Component
class EntryReturn {

    private final MortgageRegistrations registrations;
    private final RenewedMortgages renewed;
    private final RegistryDesk registry;
    private final ApplicationDesk applications;
    private final Calls calls;
    private final Clock clock;

    EntryReturn(
            MortgageRegistrations registrations,
            RenewedMortgages renewed,
            RegistryDesk registry,
            ApplicationDesk applications,
            Calls calls,
            Clock clock) {
        this.registrations = registrations;
        this.renewed = renewed;
        this.registry = registry;
        this.applications = applications;
        this.calls = calls;
        this.clock = clock;
    }

    /** @return whether the entry is back; a registry that will not do it is a failure, which operations see */
    boolean done(Job job) {
        String renewal = job.businessKey();
        String earlier = Objects.requireNonNull(applications.get(renewal).renews());
        Filing filing = renewed.restore(renewal, earlier);
        CallAnswer order = calls.send(CallRequest.of("registry", "apply", filing.reference(), renewal, filing.body()));
        if (order.failed()) {
            throw new IllegalStateException("the registry does not take the filing " + filing.reference());
        }
        if (order.isUnknown()) {
            return false;
        }
        registrations.filed(renewal, String.valueOf(order.body().get("orderNo")));
        CallAnswer state = registry.ask("status", job, job.id() + ":" + clock.millis(), Map.of());
        if (state.succeeded()) {
            String said = registry.record(renewal, state);
            if (!said.equals("DONE") && !said.equals("PENDING")) {
                throw new IllegalStateException("the registry says " + said + " to the filing " + filing.reference());
            }
        }
        return renewed.restored(renewal, earlier);
    }
}
