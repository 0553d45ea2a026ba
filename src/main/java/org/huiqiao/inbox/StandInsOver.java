package org.huiqiao.inbox;

import org.huiqiao.common.Acting;
import org.huiqiao.engine.Tasks;
import org.huiqiao.users.Actor;
import org.huiqiao.users.DelegationEnded;
import org.huiqiao.users.Users;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was taken for a colleague goes back to the others when that is over, by its last day or before. */
@Component
public class StandInsOver {

    private final StandIns standIns;
    private final InboxItems items;
    private final Tasks tasks;
    private final Users users;

    StandInsOver(StandIns standIns, InboxItems items, Tasks tasks, Users users) {
        this.standIns = standIns;
        this.items = items;
        this.tasks = tasks;
        this.users = users;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void look() {
        giveBack(Actor.SYSTEM);
    }

    /** Whoever ends it, also a lead who could not take the tasks. */
    @EventListener
    void on(DelegationEnded ended) {
        Acting.asBank(() -> {
            giveBack(ended.actor());
            return ended;
        });
    }

    private void giveBack(Actor actor) {
        for (InboxItem item : standIns.open()) {
            String holder = item.assignee();
            boolean goesOn = holder != null
                    && users.staff(holder)
                            .filter(person -> !standIns.isOver(item, person))
                            .isPresent();
            if (!goesOn) {
                standIns.acted(item, StandInAct.OVER, actor);
                items.assign(item.taskId(), null);
                tasks.assign(item.taskId(), null);
            }
        }
    }
}
