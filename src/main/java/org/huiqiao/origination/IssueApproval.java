package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "issueApproval",
        zh = "出具批复",
        en = "Issue the approval",
        purpose = "审批通过，批复生效",
        outputs = {"reviewOutcome"})
class IssueApproval implements JavaDelegate {

    private final ApplicationDesk applications;
    private final DecisionBasis basis;

    IssueApproval(ApplicationDesk applications, DecisionBasis basis) {
        this.applications = applications;
        this.basis = basis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        basis.keep(applicationId);
        applications.moveTo(applicationId, ApplicationStatus.APPROVED, Actor.SYSTEM);
        execution.setVariable("reviewOutcome", "APPROVED");
    }
}
