package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordGuaranteeFailure",
        zh = "担保未成",
        en = "Fail the guarantee",
        purpose = "担保公司不予担保，或放款通知书不能覆盖",
        outputs = {"guaranteeOutcome"})
class RecordGuaranteeFailure implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("guaranteeOutcome", "FAILED");
    }
}
