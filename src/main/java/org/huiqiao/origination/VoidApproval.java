package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.review.Approvals;

@BuildingBlock(value = "voidApproval", zh = "批复作废", en = "Void the approval", purpose = "批复的依据已变，作废后由人重新审批")
class VoidApproval implements JavaDelegate {

    private final Approvals approvals;

    VoidApproval(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.annul(execution.getProcessBusinessKey(), "BASIS_CHANGED");
    }
}
