package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "passFaceSign",
        zh = "面签通过",
        en = "Pass face-sign",
        purpose = "质检通过，可以签约",
        outputs = {"faceSignOutcome"})
class PassFaceSign implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("faceSignOutcome", "PASSED");
    }
}
