package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.mortgage.Filing;
import org.huiqiao.mortgage.MortgageRegistrations;

@BuildingBlock(
        value = "apply-registration",
        zh = "申请抵押登记",
        en = "Apply for registration",
        purpose = "向登记中心提交抵押登记申请；同一申请只提交一次",
        outputs = {"registrationState"})
class ApplyRegistration implements Worker {

    private final MortgageRegistrations registrations;
    private final Calls calls;
    private final RegistryDesk registry;

    ApplyRegistration(MortgageRegistrations registrations, Calls calls, RegistryDesk registry) {
        this.registrations = registrations;
        this.calls = calls;
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        String applicationId = job.businessKey();
        Filing filing = registry.filing(applicationId);
        CallAnswer answer =
                calls.send(CallRequest.of("registry", "apply", filing.reference(), applicationId, filing.body()));
        if (answer.isUnknown()) {
            job.later(Duration.ofSeconds(5), "the registry has not acknowledged yet");
            return;
        }
        job.done(() -> {
            if (answer.failed()) {
                registry.refusedAtTheCounter(applicationId, answer);
                return Map.of("registrationState", "REJECTED");
            }
            registrations.filed(applicationId, String.valueOf(answer.body().get("orderNo")));
            return Map.of("registrationState", registry.state(applicationId));
        });
    }
}
