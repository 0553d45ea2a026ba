package org.huiqiao.origination;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "declineApplication", zh = "拒绝申请", en = "Decline the application", purpose = "按决策原因拒绝，客户可申请人工复核")
class DeclineApplication implements JavaDelegate {

    private final ApplicationDesk applications;
    private final CaseFile cases;

    DeclineApplication(ApplicationDesk applications, CaseFile cases) {
        this.applications = applications;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        List<String> reasons = cases.declineReasons(applicationId);
        applications.close(applicationId, ApplicationStatus.DECLINED, reasons, Actor.SYSTEM);
    }
}
