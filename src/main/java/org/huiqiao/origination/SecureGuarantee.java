package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "secureGuarantee",
        zh = "担保落实",
        en = "Secure the guarantee",
        purpose = "放款通知书已核验，担保落实",
        outputs = {"guaranteeOutcome"})
class SecureGuarantee implements JavaDelegate {

    private final ApplicationDesk applications;

    SecureGuarantee(ApplicationDesk applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.moveTo(execution.getProcessBusinessKey(), ApplicationStatus.SECURITY_PERFECTION, Actor.SYSTEM);
        execution.setVariable("guaranteeOutcome", "SECURED");
    }
}
