package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.documents.DocumentUploaded;
import org.huiqiao.engine.StepReached;
import org.huiqiao.engine.TaskOpened;
import org.huiqiao.users.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a task aside until a day (搁置). What happens to the case brings it back, and its time runs on. */
@Component
public class Snooze {

    private static final int MOST_DAYS = 30;

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Snooze(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void until(String taskId, LocalDate day, Actor actor) {
        inbox.held(taskId, actor);
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw new SnoozeOutOfRange(MOST_DAYS);
        }
        jdbc.sql("update inbox_item set snoozed_until = ? where task_id = ?")
                .params(Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()), taskId)
                .update();
    }

    @Transactional
    public void wake(String taskId, Actor actor) {
        inbox.held(taskId, actor);
        jdbc.sql("update inbox_item set snoozed_until = null where task_id = ?")
                .param(taskId)
                .update();
    }

    @EventListener
    void on(StatusChanged change) {
        wakeAll(change.applicationId());
    }

    @EventListener
    void on(StepReached step) {
        wakeAll(step.businessKey());
    }

    @EventListener
    void on(TaskOpened task) {
        wakeAll(task.businessKey());
    }

    @EventListener
    void on(DocumentUploaded document) {
        wakeAll(document.applicationId());
    }

    private void wakeAll(String applicationId) {
        jdbc.sql("update inbox_item set snoozed_until = null where application_id = ? and snoozed_until is not null")
                .param(applicationId)
                .update();
    }
}
