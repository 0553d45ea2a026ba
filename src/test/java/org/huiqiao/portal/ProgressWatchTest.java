package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.huiqiao.JdbcSlice;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.engine.TaskClosed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes of one bank, and pages that are open on each. */
@JdbcSlice
@Import(ProgressChanges.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProgressWatchTest {

    private static final long NEVER = 3_600_000;

    @Autowired
    ProgressChanges changes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ProgressWatch here;
    private ProgressWatch there;
    private final List<Long> heard = new ArrayList<>();

    @BeforeEach
    void nodes() {
        here = new ProgressWatch(changes, NEVER);
        there = new ProgressWatch(changes, NEVER);
    }

    @AfterEach
    void gone() {
        here.stop();
        there.stop();
        jdbc.sql("delete from progress_change").update();
    }

    @Test
    void whatOneTransactionChangesIsOneTickOnEveryNodeAndOfItsCaseAlone() {
        List<Long> elsewhere = new ArrayList<>();
        here.watch("LA1", 0, heard::add);
        there.watch("LA1", 0, elsewhere::add);
        there.watch("LA2", 0, no -> elsewhere.add(-1L));
        here.look();
        there.look();
        change("LA1");
        here.look();
        here.look();
        there.look();
        assertThat(heard).hasSize(1).isEqualTo(elsewhere);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        here.watch("LA1", 0, heard::add);
        here.look();
        transaction.executeWithoutResult(status -> {
            tell("LA1");
            status.setRollbackOnly();
        });
        here.look();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatHappenedBetweenThePageAndTheStreamIsToldAtOnce() {
        change("LA1");
        long drawn = changes.mark("LA1");
        here.watch("LA1", drawn, no -> heard.add(-1L));
        change("LA1");
        here.watch("LA1", drawn, heard::add);
        assertThat(heard).containsExactly(changes.mark("LA1"));
    }

    /** Numbers are drawn in one order and committed in another. */
    @Test
    void aNumberThatComesLateIsToldAllTheSame() {
        here.watch("LA1", 0, heard::add);
        here.look();
        change("LA2");
        jdbc.sql("insert into progress_change (id, application_id) select max(id) + 2, 'LA2' from progress_change")
                .update();
        here.look();
        jdbc.sql("insert into progress_change (id, application_id) select max(id) - 1, 'LA1' from progress_change")
                .update();
        here.look();
        here.look();
        assertThat(heard).hasSize(1);
    }

    @Test
    void whoHasLeftHearsNothingAndNobodyIsAskedFor() {
        LongConsumer watcher = heard::add;
        here.watch("LA1", 0, watcher);
        here.leave("LA1", watcher);
        change("LA1");
        here.look();
        assertThat(heard).isEmpty();
    }

    private void change(String applicationId) {
        transaction.executeWithoutResult(status -> tell(applicationId));
    }

    private void tell(String applicationId) {
        events.publishEvent(
                new StatusChanged(applicationId, ApplicationStatus.APPROVED, ApplicationStatus.CONTRACTING, "x"));
        events.publishEvent(new TaskClosed("t", applicationId, true));
    }
}
