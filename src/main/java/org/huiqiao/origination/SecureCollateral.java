package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "secureCollateral",
        zh = "押品入库",
        en = "Secure the collateral",
        purpose = "登记证明核验一致，押品入库",
        outputs = {"registrationOutcome"})
class SecureCollateral implements JavaDelegate {

    private final ApplicationDesk applications;

    SecureCollateral(ApplicationDesk applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        applications.moveTo(applicationId, ApplicationStatus.SECURITY_PERFECTION, Actor.SYSTEM);
        execution.setVariable("registrationOutcome", "REGISTERED");
    }
}
