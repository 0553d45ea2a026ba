package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "recordDecision",
        zh = "登记决策结论",
        en = "Record the decision",
        purpose = "把决策结论写入申请，并按已知事实更新材料清单（D21）",
        inputs = {"creditOutcome"})
class RecordDecision implements JavaDelegate {

    private final ApplicationDesk applications;
    private final DocumentLists documents;

    RecordDecision(ApplicationDesk applications, DocumentLists documents) {
        this.applications = applications;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        documents.prepare(applicationId); // now that the sources have said what property and trade it is (D21)
        applications.moveTo(applicationId, ApplicationStatus.AUTO_DECISION, Actor.SYSTEM);
        if ("SUSPEND".equals(execution.getVariable("creditOutcome"))) {
            applications.moveTo(applicationId, ApplicationStatus.SUSPENDED, Actor.SYSTEM);
        }
    }
}
