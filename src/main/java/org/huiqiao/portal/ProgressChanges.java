package org.huiqiao.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqiao.application.HumanReviewRequested;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.engine.StepReached;
import org.huiqiao.engine.TaskClosed;
import org.huiqiao.engine.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which cases changed: a row for each case of each transaction, written with the change itself. Rows are only added, so
 * that no two steps of a case wait for each other.
 */
@Component
public class ProgressChanges {

    /** @param no grows, but not in the order of commits */
    record Change(long no, String applicationId) {}

    private static final int KEPT = 100_000;

    private final JdbcClient jdbc;

    ProgressChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(StatusChanged event) {
        note(event.applicationId());
    }

    @EventListener
    void on(HumanReviewRequested event) {
        note(event.applicationId());
    }

    @EventListener
    void on(StepReached event) {
        note(event.businessKey());
    }

    @EventListener
    void on(TaskOpened event) {
        note(event.businessKey());
    }

    @EventListener
    void on(TaskClosed event) {
        note(event.businessKey());
    }

    /** The number of the newest change of this case, 0 when there is none. */
    public long mark(String applicationId) {
        return jdbc.sql("select coalesce(max(id), 0) from progress_change where application_id = ?")
                .param(applicationId)
                .query(Long.class)
                .single();
    }

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from progress_change")
                .query(Long.class)
                .single();
    }

    List<Change> after(long no) {
        return jdbc.sql("select id, application_id from progress_change where id > ? order by id")
                .param(no)
                .query((row, n) -> new Change(row.getLong(1), row.getString(2)))
                .list();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("delete from progress_change where id < ?")
                .param(newest() - KEPT)
                .update();
    }

    private void note(String applicationId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(applicationId);
            return;
        }
        Noted noted = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Noted.class::isInstance)
                .map(Noted.class::cast)
                .findFirst()
                .orElseGet(this::begin);
        noted.cases.add(applicationId);
    }

    private Noted begin() {
        Noted noted = new Noted();
        TransactionSynchronizationManager.registerSynchronization(noted);
        return noted;
    }

    private void write(String applicationId) {
        jdbc.sql("insert into progress_change (application_id) values (?)")
                .param(applicationId)
                .update();
    }

    private class Noted implements TransactionSynchronization {

        private final Set<String> cases = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            cases.forEach(ProgressChanges.this::write);
        }
    }
}
