package org.huiqiao.inbox.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.products.Parameters;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits are counted a day at a time and read from the counts; loads by hand. */
@JdbcSlice
@Import({SlaBoard.class, StepWaits.class, Loads.class, Users.class, Parameters.class})
class SlaBoardTest {

    @Autowired
    SlaBoard board;

    @Autowired
    StepWaits counts;

    @Autowired
    Loads loads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private int number;

    @BeforeEach
    void aBranch() {
        jdbc.sql("insert into branch (id, name, name_en) values ('B01', '支行', 'Branch')")
                .update();
    }

    @Test
    void medianAndNinetiethAreThoseOfTheTasksRoundedUpByAQuarterAtMost() {
        for (int hours = 1; hours <= 10; hours++) {
            done("Task_ReviewCase", 2, Duration.ofHours(hours), Duration.ofHours(8));
        }
        done("Task_ReviewCase", 40, Duration.ofHours(100), Duration.ofHours(8));
        counts.count();
        StepWait step = only();
        assertThat(step.done()).isEqualTo(10);
        assertThat(step.median()).isBetween(5 * 60L, 5 * 75L);
        assertThat(step.p90()).isBetween(9 * 60L, 9 * 75L);
        assertThat(step.allowed()).isEqualTo(8 * 60L);
        assertThat(step.onTime()).isEqualTo(80);
        assertThat(step.bottleneck()).isTrue();
    }

    @Test
    void aDayIsCountedOnceAndSaysTheSameAfterwards() {
        done("Task_ReviewCase", 1, Duration.ofMinutes(30), null);
        done("Task_ReviewCase", 9, Duration.ofMinutes(50), Duration.ofMinutes(40));
        done("Task_ReviewCase", 0, Duration.ofMinutes(5), Duration.ofMinutes(40));
        counts.count();
        StepWait counted = only();
        assertThat(counted.done()).isEqualTo(3);
        assertThat(counted.weeks()).containsExactly(null, null, 0, 100);
        counts.count();
        assertThat(only()).isEqualTo(counted);
        assertThat(jdbc.sql("select sum(done) from step_wait")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(counts.missing("B01")).isEmpty();
        // what has been counted is not looked for among the tasks again
        jdbc.sql("delete from inbox_item").update();
        assertThat(only().done()).isEqualTo(2);
    }

    @Test
    void whatIsOpenNowIsRedBeyondItsServiceLevel() {
        open("Task_ReviewCase", "review.x", clock.instant().minusSeconds(1));
        open("Task_ReviewCase", "review.x", clock.instant().plusSeconds(9));
        open("Task_ApproveCase", null, null);
        assertThat(board.of("B01"))
                .extracting(StepWait::taskKey, StepWait::waiting, StepWait::red)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Task_ReviewCase", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("Task_ApproveCase", 1, 0));
        assertThat(board.red("B01")).containsExactly("t0");
        assertThat(board.of("B02")).isEmpty();
    }

    @Test
    void loadIsCountedByHandAndWeighedByKind() {
        open("Task_Investigate", "rm.x", clock.instant().minusSeconds(1));
        open("Task_CallCustomer", "rm.x", clock.instant().plusSeconds(1));
        open("Task_CallCustomer", "rm.x", clock.instant().plus(Duration.ofDays(3)));
        open("Task_CallCustomer", "rm.z", null);
        jdbc.sql("insert into task_draft (task_id, owner, document, saved_at) values ('t1', 'rm.x', '', ?)")
                .param(Timestamp.from(clock.instant()))
                .update();
        assertThat(loads.of(List.of("rm.x", "rm.y")))
                .usingRecursiveFieldByFieldElementComparator(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                .build())
                .containsExactly(
                        new Load("rm.x", 3, 1, 1, 1, BigDecimal.valueOf(5), 0),
                        new Load("rm.y", 0, 0, 0, 0, BigDecimal.ZERO, 0));
        assertThat(loads.tasksOf("rm.x", 2)).containsExactly("t0", "t1");
    }

    private StepWait only() {
        List<StepWait> steps = board.of("B01");
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private void done(String key, int daysAgo, Duration waited, @Nullable Duration allowed) {
        Instant closed = clock.instant().minus(Duration.ofDays(daysAgo));
        Instant arrived = closed.minus(waited);
        add(key, null, arrived, allowed == null ? null : arrived.plus(allowed), closed);
    }

    private void open(String key, @Nullable String holder, @Nullable Instant due) {
        add(key, holder, clock.instant().minus(Duration.ofHours(1)), due, null);
    }

    private void add(
            String key, @Nullable String holder, Instant arrived, @Nullable Instant due, @Nullable Instant closed) {
        jdbc.sql("""
                        insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, holder,
                            branch, priority, arrived_at, due_at, closed_at, completed, urgency)
                        values (:id, 'LA1', :key, 'p', '环节', 'rm', 'D', :holder, 'B01', 50, :arrived, :due, :closed, :completed,
                            :urgency)""")
                .param("id", "t" + number)
                .param("key", key)
                .param("holder", holder)
                .param("arrived", Timestamp.from(arrived))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("closed", closed == null ? null : Timestamp.from(closed))
                .param("completed", closed != null)
                .param("urgency", number++)
                .update();
    }
}
