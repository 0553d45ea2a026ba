package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(value = "remindPremium", zh = "提醒缴纳担保费", en = "Remind of the premium", purpose = "提醒客户缴纳担保费")
class RemindPremium implements JavaDelegate {

    private final Guarantees guarantees;

    RemindPremium(Guarantees guarantees) {
        this.guarantees = guarantees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        guarantees.remindOfPremium(execution.getProcessBusinessKey());
    }
}
