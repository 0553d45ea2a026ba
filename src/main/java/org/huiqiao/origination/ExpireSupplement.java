package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.documents.Supplements;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "expireSupplement",
        zh = "补件逾期",
        en = "Expire the supplement",
        purpose = "补件逾期，结束本轮",
        outputs = {"supplementOutcome"})
class ExpireSupplement implements JavaDelegate {

    private final Supplements supplements;

    ExpireSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        supplements.expire(applicationId);
        execution.setVariable("supplementOutcome", "EXPIRED");
    }
}
