package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordFaceSignFailure",
        zh = "面签不通过",
        en = "Fail face-sign",
        purpose = "面签被叫停或质检不通过（R18）",
        outputs = {"faceSignOutcome"})
class RecordFaceSignFailure implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("faceSignOutcome", "FAILED");
    }
}
