package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "keepEntry",
        zh = "沿用原登记",
        en = "Keep the entry",
        purpose = "续贷在最高额抵押的最高债权额与债权确定期间内，不另行登记，只核验登记簿（民法典 420）")
class KeepEntry implements JavaDelegate {

    private final ApplicationDesk applications;
    private final RegistryDesk registry;

    KeepEntry(ApplicationDesk applications, RegistryDesk registry) {
        this.applications = applications;
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        applications.moveTo(applicationId, ApplicationStatus.SECURITY_PERFECTION, Actor.SYSTEM);
        registry.keep(applicationId);
    }
}
