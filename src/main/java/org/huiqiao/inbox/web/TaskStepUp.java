package org.huiqiao.inbox.web;

import java.util.Set;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.huiqiao.users.StepUp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which tasks want a fresh second factor: those whose duty is to decide on money or to let it go (ADR 15). */
@Component
class TaskStepUp {

    private final StepUp stepUp;
    private final Set<String> duties;

    TaskStepUp(
            StepUp stepUp,
            @Value("${huiqiao.inbox.step-up-duties:APPROVE,COUNTERSIGN,COMMITTEE,DISB_APPROVE}") Set<String> duties) {
        this.stepUp = stepUp;
        this.duties = Set.copyOf(duties);
    }

    void before(InboxItem task, Actor actor) {
        if (duties.contains(task.duty())) {
            stepUp.require(actor);
        }
    }
}
