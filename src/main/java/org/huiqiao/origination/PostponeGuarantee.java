package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "postponeGuarantee",
        zh = "批后再办担保",
        en = "Arrange the guarantee after the approval",
        purpose = "备案模式先由银行审批，批后再送担保公司",
        outputs = {"guaranteeOutcome"})
class PostponeGuarantee implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("guaranteeOutcome", "LATER");
    }
}
