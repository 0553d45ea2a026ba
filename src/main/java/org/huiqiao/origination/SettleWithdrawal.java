package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.engine.BuildingBlock;

@BuildingBlock(value = "settleWithdrawal", zh = "办结撤回", en = "Settle the withdrawal", purpose = "外部办理均已撤销，释放额度与授权")
class SettleWithdrawal implements JavaDelegate {

    private final CaseFile cases;

    SettleWithdrawal(CaseFile cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        cases.release(applicationId);
    }
}
