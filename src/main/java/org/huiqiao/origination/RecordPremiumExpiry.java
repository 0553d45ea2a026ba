package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordPremiumExpiry",
        zh = "担保费逾期",
        en = "Let the premium expire",
        purpose = "担保费逾期未缴，申请失效",
        outputs = {"guaranteeOutcome"})
class RecordPremiumExpiry implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("guaranteeOutcome", "EXPIRED");
    }
}
