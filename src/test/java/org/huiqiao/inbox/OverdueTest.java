package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.engine.TaskKinds;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Once reminded, once escalated, and then in front of the branch's lead (domain 1.10, 1.12). */
@JdbcSlice
@Import({
    Overdue.class,
    InboxItems.class,
    WorkList.class,
    CaseWords.class,
    Absences.class,
    StandIns.class,
    Delegations.class,
    Users.class
})
@RecordApplicationEvents
class OverdueTest {

    private static final Actor LEAD = new Actor("lead.sun", "孙立", Set.of(Role.TEAM_LEAD), "B01");
    private static final Actor OTHER_LEAD = new Actor("lead.tang", "唐悦", Set.of(Role.TEAM_LEAD), "B02");
    private static final Actor RM = new Actor("rm.li", "李明", Set.of(Role.RM), "B01");

    @MockitoBean
    Inbox inbox;

    @MockitoBean
    TaskKinds kinds;

    @Autowired
    InboxItems items;

    @Autowired
    Overdue overdue;

    @Autowired
    WorkList list;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void aTaskIsDueInAnHour() {
        items.add(new InboxItem(
                "t1",
                "LA2026031600000001",
                "Task_Investigate",
                "manualReview",
                "尽职调查",
                "rm",
                "RM",
                "rm.li",
                "B01",
                "rm.li",
                "某公司",
                "TAX_LOAN",
                Money.wan(60),
                null,
                50,
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                null,
                null,
                null,
                false));
    }

    @Test
    void eachLevelIsReachedOnce() {
        lookTwice();
        assertThat(told(false)).isZero();

        clock.advance(Duration.ofHours(2));
        lookTwice();
        assertThat(told(false)).isEqualTo(1);
        assertThat(told(true)).isZero();
        assertThat(seenBy(LEAD)).isZero();

        clock.advance(Duration.ofHours(24));
        lookTwice();
        assertThat(told(false)).isEqualTo(1);
        assertThat(told(true)).isEqualTo(1);
        assertThat(seenBy(LEAD)).isEqualTo(1);
        assertThat(seenBy(OTHER_LEAD)).isZero();
        assertThat(seenBy(RM)).isZero();
        assertThat(list.counts(LEAD)).containsEntry(WorkView.ESCALATED, 1);
        assertThat(list.counts(RM)).doesNotContainKey(WorkView.ESCALATED);
    }

    private void lookTwice() {
        overdue.look();
        overdue.look();
    }

    private long told(boolean escalated) {
        return events.stream(TaskOverdue.class)
                .filter(told -> told.escalated() == escalated)
                .count();
    }

    private int seenBy(Actor actor) {
        return list.page(WorkQuery.of(WorkView.ESCALATED), actor).items().size();
    }
}
