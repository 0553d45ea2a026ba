package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "recordRegistrationFailure",
        zh = "登记未成",
        en = "Fail the registration",
        purpose = "押品不再可抵押，或登记终止（R14、R19）",
        outputs = {"registrationOutcome"})
class RecordRegistrationFailure implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("registrationOutcome", "FAILED");
    }
}
