package org.huiqiao.origination;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "activateLoan", zh = "贷款生效", en = "Activate the loan", purpose = "款项已付、借据已登记，贷款生效")
class ActivateLoan implements JavaDelegate {

    private final ApplicationDesk applications;

    ActivateLoan(ApplicationDesk applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        applications.close(applicationId, ApplicationStatus.IN_FORCE, List.of(), Actor.SYSTEM);
    }
}
