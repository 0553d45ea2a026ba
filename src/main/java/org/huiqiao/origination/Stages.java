package org.huiqiao.origination;

import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.StepReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The stage that customers see comes from the model, so a redesign cannot break the progress page. */
@Component
class Stages {

    private final ApplicationDesk applications;

    Stages(ApplicationDesk applications) {
        this.applications = applications;
    }

    @EventListener
    void on(StepReached step) {
        applications.reachStage(step.businessKey(), step.stage());
    }
}
