package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordRefusal",
        zh = "登记否决",
        en = "Record the refusal",
        purpose = "人工审批否决",
        outputs = {"reviewOutcome"})
class RecordRefusal implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("reviewOutcome", "DECLINED");
    }
}
