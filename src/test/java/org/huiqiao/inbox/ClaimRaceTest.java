package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.engine.TaskKinds;
import org.huiqiao.engine.Tasks;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two reach for one task in the same moment: one has it, the other reads who; and what is finished comes back to nobody. */
@JdbcSlice
@Import({
    InboxItems.class,
    Inbox.class,
    WorkList.class,
    CaseWords.class,
    Absences.class,
    StandIns.class,
    Delegations.class,
    Users.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClaimRaceTest {

    private static final String TASK = "race-1";
    private static final List<Actor> PAIR =
            List.of(new Actor("race.a", "甲", Set.of(Role.RM), "B91"), new Actor("race.b", "乙", Set.of(Role.RM), "B91"));

    @MockitoBean
    Tasks tasks;

    @MockitoBean
    TaskKinds kinds;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxItems items;

    @Autowired
    WorkList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void oneTaskWaits() {
        clean();
        items.add(new InboxItem(
                TASK,
                "LArace",
                "Task_Investigate",
                "manualReview",
                "尽职调查",
                "rm",
                "RM",
                null,
                "B91",
                null,
                "某公司",
                "TAX_LOAN",
                Money.wan(60),
                null,
                50,
                clock.instant(),
                null,
                null,
                null,
                null,
                false));
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from inbox_item where application_id = 'LArace'").update();
    }

    @RepeatedTest(8)
    void oneOfTwoGetsTheTaskAndTheOtherReadsWho() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> reached = hands.invokeAll(
                    PAIR.stream().map(actor -> reach(actor, together)).toList());
            List<String> outcomes = List.of(
                    reached.get(0).get(30, TimeUnit.SECONDS), reached.get(1).get(30, TimeUnit.SECONDS));
            String winner = inboxHolder();
            assertThat(outcomes).containsExactlyInAnyOrder("has it", "lost to " + winner);
        } finally {
            hands.shutdownNow();
        }
    }

    @RepeatedTest(2)
    void whatIsFinishedIsListedToNobodyAndTakenByNobody() {
        inbox.claim(TASK, PAIR.get(0));
        items.close(TASK, null, true, clock.instant());
        items.assign(TASK, PAIR.get(1).id());
        assertThat(items.claim(TASK, PAIR.get(1).id(), List.of())).isFalse();
        for (Actor actor : PAIR) {
            for (WorkView view : List.of(WorkView.MINE, WorkView.GROUP, WorkView.DUE)) {
                assertThat(list.page(WorkQuery.of(view), actor).items()).isEmpty();
            }
        }
        assertThat(list.next(PAIR.get(1))).isEmpty();
    }

    private Callable<String> reach(Actor actor, CyclicBarrier together) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            try {
                inbox.claim(TASK, actor);
                return "has it";
            } catch (TaskTaken taken) {
                return "lost to " + taken.args()[0];
            }
        };
    }

    private String inboxHolder() {
        return String.valueOf(items.find(TASK).orElseThrow().assignee());
    }
}
