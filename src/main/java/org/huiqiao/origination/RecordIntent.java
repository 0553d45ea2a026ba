package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordIntent",
        zh = "登记意向函",
        en = "Record the letter of intent",
        purpose = "担保公司已出具担保意向函，银行审批以此为前提",
        outputs = {"guaranteeOutcome"})
class RecordIntent implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("guaranteeOutcome", "INTENT");
    }
}
