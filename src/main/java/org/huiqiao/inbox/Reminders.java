package org.huiqiao.inbox;

import java.time.Clock;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a colleague's task up his list (催办). */
@Component
public class Reminders {

    static final int REMINDED = 70;

    private final InboxItems items;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(InboxItems items, Inbox inbox, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void remind(String taskId, Actor actor) {
        InboxItem item = items.find(taskId)
                .filter(found -> inbox.leads(actor, found) || cares(actor, found))
                .orElseThrow(() -> new TaskNotFound(taskId));
        if (!item.isOpen()) {
            throw new TaskOver(item.name());
        }
        if (item.heldBy(actor.id()) || Role.CUSTOMER.group().equals(item.role())) {
            throw new NotYoursToRemind(item.name());
        }
        if (item.priority() < REMINDED) {
            items.mark(taskId, "nudged_at", clock.instant(), REMINDED);
        }
        events.publishEvent(new TaskReminded(item.applicationId(), taskId, actor.id()));
    }

    private static boolean cares(Actor actor, InboxItem item) {
        return actor.id().equals(item.rmId());
    }
}
