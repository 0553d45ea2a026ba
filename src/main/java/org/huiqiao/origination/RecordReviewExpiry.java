package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordReviewExpiry",
        zh = "登记逾期",
        en = "Record the expiry",
        purpose = "补件逾期或终止，审批结束",
        outputs = {"reviewOutcome"})
class RecordReviewExpiry implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("reviewOutcome", "EXPIRED");
    }
}
