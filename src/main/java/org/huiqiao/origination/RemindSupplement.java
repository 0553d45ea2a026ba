package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(value = "remindSupplement", zh = "提醒补件", en = "Remind of the supplement", purpose = "提醒客户补充材料")
class RemindSupplement implements JavaDelegate {

    private final Supplements supplements;

    RemindSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        supplements.remind(applicationId);
    }
}
