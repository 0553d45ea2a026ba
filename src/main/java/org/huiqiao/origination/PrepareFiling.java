package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "prepareFiling", zh = "准备登记申请", en = "Prepare the filing", purpose = "按登记类型（D32）与批复准备抵押登记申请")
class PrepareFiling implements JavaDelegate {

    private final ApplicationDesk applications;
    private final RegistryDesk registry;

    PrepareFiling(ApplicationDesk applications, RegistryDesk registry) {
        this.applications = applications;
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        applications.moveTo(applicationId, ApplicationStatus.SECURITY_PERFECTION, Actor.SYSTEM);
        registry.filing(applicationId);
    }
}
