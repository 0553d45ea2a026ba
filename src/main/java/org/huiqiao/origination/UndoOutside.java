package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.mortgage.MortgageRegistrations;

@BuildingBlock(
        value = "undo-outside",
        zh = "撤销外部办理",
        en = "Undo what was done outside",
        purpose = "未登簿的撤回登记申请，已登簿的办理注销登记（不动产登记暂行条例 15），续贷的变更登记改回原贷款，原登记不注销；已送担保公司的撤销备案与放款通知书")
class UndoOutside implements Worker {

    private final MortgageRegistrations registrations;
    private final RegistryDesk registry;
    private final EntryReturn entries;
    private final Guarantees guarantees;
    private final GuarantorLine guarantor;

    UndoOutside(
            MortgageRegistrations registrations,
            RegistryDesk registry,
            EntryReturn entries,
            Guarantees guarantees,
            GuarantorLine guarantor) {
        this.registrations = registrations;
        this.registry = registry;
        this.entries = entries;
        this.guarantees = guarantees;
        this.guarantor = guarantor;
    }

    @Override
    public void work(Job job) {
        if (registry.applicationUnanswered(job)) {
            job.later(Duration.ofSeconds(5), "the registry has not acknowledged the application that is to be undone");
            return;
        }
        if (guarantor.unanswered(job)) {
            job.later(Duration.ofSeconds(5), "the guarantor has not acknowledged the case that is to be undone");
            return;
        }
        boolean settled =
                switch (registrations.undoNeeded(job.businessKey())) {
                    case NONE -> true;
                    case CANCEL -> registry.cancel(job);
                    case RESTORE -> entries.done(job);
                    case RELEASE -> registry.release(job);
                };
        if (settled && guaranteeUndone(job)) {
            job.done(Map::of);
        } else {
            job.later(Duration.ofSeconds(5), "it has not been undone outside yet");
        }
    }

    /** The letter and the filing go back, the premium comes back (domain 1.7). */
    private boolean guaranteeUndone(Job job) {
        if (!guarantees.undoNeeded(job.businessKey())) {
            return true;
        }
        boolean gone = guarantor.ask("cancel", job, Map.of()).succeeded();
        if (gone) {
            guarantees.withdrawn(job.businessKey());
        }
        return gone;
    }
}
