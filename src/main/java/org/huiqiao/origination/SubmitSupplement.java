package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.mortgage.MortgageRegistrations;

@BuildingBlock(
        value = "submit-supplement",
        zh = "提交补正",
        en = "Submit the supplement",
        purpose = "把补正材料提交登记中心",
        outputs = {"registrationState"})
class SubmitSupplement implements Worker {

    private final RegistryDesk registry;
    private final MortgageRegistrations registrations;

    SubmitSupplement(RegistryDesk registry, MortgageRegistrations registrations) {
        this.registry = registry;
        this.registrations = registrations;
    }

    @Override
    public void work(Job job) {
        CallAnswer answer = registry.ask("supply", job, Map.of("items", registry.supplied(job.businessKey())));
        if (!answer.succeeded()) {
            job.later(Duration.ofSeconds(10), "the registry has not taken the supplement yet");
            return;
        }
        job.done(() -> {
            registrations.supplementAccepted(job.businessKey());
            return Map.of("registrationState", registry.state(job.businessKey()));
        });
    }
}
