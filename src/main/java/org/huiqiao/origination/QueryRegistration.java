package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;

@BuildingBlock(
        value = "query-registration",
        zh = "查询登记进度",
        en = "Query the registration",
        purpose = "向登记中心查询办理状态；回告只触发查询，以查询为准",
        outputs = {"registrationState"})
class QueryRegistration implements Worker {

    private final RegistryDesk registry;

    QueryRegistration(RegistryDesk registry) {
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        CallAnswer answer = registry.ask("status", job, Map.of());
        if (!answer.succeeded()) {
            job.later(Duration.ofSeconds(10), "the registry has not said where the order stands");
            return;
        }
        job.done(() -> Map.of("registrationState", registry.record(job.businessKey(), answer)));
    }
}
