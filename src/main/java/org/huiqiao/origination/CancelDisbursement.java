package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(
        value = "cancelDisbursement",
        zh = "终止放款",
        en = "Cancel the disbursement",
        purpose = "放款条件不能落实，终止放款",
        outputs = {"disbursementOutcome"})
class CancelDisbursement implements JavaDelegate {

    private final Disbursements disbursements;

    CancelDisbursement(Disbursements disbursements) {
        this.disbursements = disbursements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        disbursements.cancel(applicationId);
        execution.setVariable("disbursementOutcome", "CANCELLED");
    }
}
