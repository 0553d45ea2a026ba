package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.engine.TaskKinds;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A list is read page by page, each line once and in order, and found by what people remember of a case. */
@JdbcSlice
@Import({InboxItems.class, WorkList.class, CaseWords.class, StandIns.class, Delegations.class, Users.class})
class WorkListTest {

    private static final Actor BOTH_POSTS = new Actor("rm.x", "某", Set.of(Role.RM, Role.REVIEWER), "B01");
    private static final Actor OTHER_BRANCH = new Actor("rm.y", "某", Set.of(Role.RM), "B02");

    @MockitoBean
    Inbox inbox;

    @MockitoBean
    TaskKinds kinds;

    @Autowired
    InboxItems items;

    @Autowired
    WorkList list;

    @Autowired
    CaseWords words;

    @Autowired
    TestClock clock;

    @Test
    void everyLineIsReadOnceAndTheMostUrgentFirst() {
        Random random = new Random(7);
        for (int n = 0; n < 180; n++) {
            Instant due = n % 5 == 0 ? null : clock.instant().plus(Duration.ofMinutes(random.nextInt(90)));
            add("t" + n, n % 3 == 0 ? "reviewer" : "rm", "B01", null, random.nextInt(3) * 20 + 50, due);
        }
        add("elsewhere", "rm", "B02", null, 99, null);
        List<InboxItem> read = walk(WorkQuery.of(WorkView.GROUP), BOTH_POSTS);
        assertThat(read).hasSize(180).doesNotHaveDuplicates();
        assertThat(read).extracting(InboxItem::urgency).isSorted();
        assertThat(read.get(0).priority()).isEqualTo(90);
        assertThat(walk(WorkQuery.of(WorkView.GROUP), OTHER_BRANCH))
                .extracting(InboxItem::taskId)
                .containsExactly("elsewhere");
        assertThat(list.counts(BOTH_POSTS)).containsEntry(WorkView.GROUP, 180);
    }

    @Test
    void aLineGoesFromThePoolIntoAHandAndBackAndIsGoneWhenDone() {
        add("t1", "rm", "B01", null, 50, null);
        assertThat(shown(WorkView.GROUP)).isEqualTo(1);
        items.claim("t1", "rm.x");
        assertThat(shown(WorkView.GROUP)).isZero();
        assertThat(shown(WorkView.MINE)).isEqualTo(1);
        items.assign("t1", null);
        assertThat(shown(WorkView.GROUP)).isEqualTo(1);
        items.assign("t1", "rm.x");
        items.mark("t1", "reminded_at", clock.instant(), 70);
        assertThat(walk(WorkQuery.of(WorkView.MINE), BOTH_POSTS))
                .singleElement()
                .satisfies(line -> assertThat(line.priority()).isEqualTo(70));
        items.close("t1", "rm.x", true, clock.instant());
        assertThat(shown(WorkView.MINE)).isZero();
        assertThat(shown(WorkView.DONE)).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsReadLatestFirst() {
        for (int n = 0; n < 120; n++) {
            add("t" + n, "rm", "B01", "rm.x", 50, null);
            items.close("t" + n, "rm.x", true, clock.instant().plus(Duration.ofSeconds(n / 7)));
        }
        List<InboxItem> read = walk(WorkQuery.of(WorkView.DONE), BOTH_POSTS);
        assertThat(read).hasSize(120).doesNotHaveDuplicates();
        assertThat(read).extracting(InboxItem::closedAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aThousandIsCountedAndNoMore() {
        for (int n = 0; n < 1_010; n++) {
            add("t" + n, n % 2 == 0 ? "reviewer" : "rm", "B01", null, 50, null);
        }
        assertThat(list.counts(BOTH_POSTS)).containsEntry(WorkView.GROUP, WorkPage.COUNTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"惠民", "惠民超市", "杭州惠民", "LA1", "la20260316000001", "0001", "10145", "m10145", "0101"})
    void aCaseIsFoundByWhatPeopleRememberOfIt(String typed) {
        add("t1", "rm", "B01", null, 50, null);
        words.learn("LAt1", "杭州惠民超市有限公司", "92330100MADEM10145", "13800000101");
        words.learn("LA20260316000001", "杭州惠民超市有限公司", "92330100MADEM10145", "13800000101");
        add("t2", "rm", "B01", null, 50, null);
        words.learn("LAt2", "宁波某某厂", "91330200MADEM20146", "13900009999");
        boolean tooShort = typed.equals("LA1") || typed.equals("10145") || typed.equals("la20260316000001");
        assertThat(found(typed))
                .as("a number is found whole or by its last four or six")
                .isEqualTo(tooShort || typed.equals("0001") ? List.of() : List.of("t1"));
    }

    @Test
    void aWordThatThousandsShareStillLeadsToTheRightOnes() {
        for (int n = 0; n < 600; n++) {
            add("t" + n, "rm", "B01", null, 50, null);
            words.learn("LAt" + n, n == 599 ? "杭州甲商行" : "杭州" + (char) ('一' + n) + "店", null, null);
        }
        assertThat(found("杭州")).hasSize(600);
        assertThat(found("杭州甲")).containsExactly("t599");
        assertThat(found("甲杭州")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~", "1~", "x~t1", "99999999999999999999~t1", "2026-01-01T00:00:00Z~t1", "1~t'1", "1~\u0000"
            })
    void anAddressThatWasTamperedWithBeginsAtTheTop(String after) {
        add("t1", "rm", "B01", "rm.x", 50, null);
        for (WorkView view : List.of(WorkView.MINE, WorkView.GROUP)) {
            assertThat(list.page(new WorkQuery(view, null, null, null, after), BOTH_POSTS)
                            .items())
                    .hasSize(view == WorkView.MINE ? 1 : 0);
        }
        assertThat(list.page(new WorkQuery(WorkView.DONE, null, null, "\u0000", "9999-99-99T00:00:00Z~t"), BOTH_POSTS)
                        .items())
                .isEmpty();
    }

    private List<String> found(String typed) {
        return walk(new WorkQuery(WorkView.GROUP, null, null, typed, null), BOTH_POSTS).stream()
                .map(InboxItem::taskId)
                .toList();
    }

    private List<InboxItem> walk(WorkQuery query, Actor actor) {
        List<InboxItem> read = new ArrayList<>();
        Set<String> places = new HashSet<>();
        WorkPage page = list.page(query, actor);
        read.addAll(page.items());
        while (page.next() != null && places.add(page.next())) {
            page = list.page(
                    new WorkQuery(query.view(), query.product(), query.step(), query.text(), page.next()), actor);
            read.addAll(page.items());
        }
        return read;
    }

    private int shown(WorkView view) {
        return list.page(WorkQuery.of(view), BOTH_POSTS).items().size();
    }

    private void add(
            String id, String role, String branch, @Nullable String holder, int priority, @Nullable Instant dueAt) {
        items.add(new InboxItem(
                id,
                "LA" + id,
                "Task_Investigate",
                "manualReview",
                "尽职调查",
                role,
                "RM",
                holder,
                branch,
                "rm.li",
                "某公司",
                "TAX_LOAN",
                Money.wan(60),
                priority,
                clock.instant(),
                dueAt,
                null,
                null,
                null,
                false));
    }
}
