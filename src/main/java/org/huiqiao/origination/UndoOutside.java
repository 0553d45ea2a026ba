package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.mortgage.MortgageRegistrations;

@BuildingBlock(
        value = "undo-outside",
        zh = "撤销外部办理",
        en = "Undo what was done outside",
        purpose = "未登簿的撤回登记申请，已登簿的办理注销登记（不动产登记暂行条例 15）")
class UndoOutside implements Worker {

    private final MortgageRegistrations registrations;
    private final RegistryDesk registry;

    UndoOutside(MortgageRegistrations registrations, RegistryDesk registry) {
        this.registrations = registrations;
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        if (registry.applicationUnanswered(job)) {
            job.later(Duration.ofSeconds(5), "the registry has not acknowledged the application that is to be undone");
            return;
        }
        boolean settled =
                switch (registrations.undoNeeded(job.businessKey())) {
                    case NONE -> true;
                    case CANCEL -> registry.cancel(job);
                    case RELEASE -> registry.release(job);
                };
        if (settled) {
            job.done(Map::of);
        } else {
            job.later(Duration.ofSeconds(5), "the registry has not undone it yet");
        }
    }
}
