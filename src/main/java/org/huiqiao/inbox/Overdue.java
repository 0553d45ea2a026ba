package org.huiqiao.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of what is due and escalates what stays undone for another day: each once (domain 1.10). */
@Component
public class Overdue {

    private static final Duration UNTIL_ESCALATION = Duration.ofHours(24);

    private final InboxItems items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overdue(InboxItems items, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void look() {
        Instant now = clock.instant();
        for (InboxItem item : items.overdue("reminded_at", now)) {
            items.mark(item.taskId(), "reminded_at", now, 70);
            events.publishEvent(new TaskOverdue(item, false));
        }
        for (InboxItem item : items.overdue("escalated_at", now.minus(UNTIL_ESCALATION))) {
            items.mark(item.taskId(), "escalated_at", now, 90);
            events.publishEvent(new TaskOverdue(item, true));
        }
    }
}
