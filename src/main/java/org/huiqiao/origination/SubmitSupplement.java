package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;

@BuildingBlock(
        value = "submit-supplement",
        zh = "提交补正",
        en = "Submit the supplement",
        purpose = "把补正材料提交登记中心",
        outputs = {"registrationState"})
class SubmitSupplement implements Worker {

    private final RegistryDesk registry;

    SubmitSupplement(RegistryDesk registry) {
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        CallAnswer answer = registry.ask("supply", job, Map.of("items", registry.supplied(job.businessKey())));
        if (!answer.succeeded()) {
            job.later(Duration.ofSeconds(10), "the registry has not taken the supplement yet");
            return;
        }
        // what comes next the registry decides; until asked again the order is under examination
        job.done(() -> Map.of("registrationState", "PENDING"));
    }
}
