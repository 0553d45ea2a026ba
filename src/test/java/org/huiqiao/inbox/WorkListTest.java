package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A list is read page by page, each line once and in order, and found by what people remember of a case. */
@JdbcSlice
@Import({
    InboxItems.class,
    WorkList.class,
    CaseWords.class,
    CaseWatch.class,
    Absences.class,
    StandIns.class,
    Delegations.class,
    Users.class
})
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
    CaseWatch watch;

    @Autowired
    JdbcClient jdbc;

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
        items.claim("t1", "rm.x", List.of());
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
    @EnumSource(
            value = WorkSort.class,
            names = {"ARRIVED", "AMOUNT"})
    void everyOrderIsReadToItsEnd(WorkSort sort) {
        for (int n = 0; n < 120; n++) {
            clock.advance(Duration.ofSeconds(n % 3));
            add(
                    "t" + n,
                    n % 2 == 0 ? "reviewer" : "rm",
                    "B01",
                    null,
                    50,
                    null,
                    n % 7 == 0 ? null : Money.wan(n % 5 + 1));
        }
        List<InboxItem> read = walk(new WorkQuery(WorkView.GROUP, null, null, null, null, sort, null), BOTH_POSTS);
        assertThat(read).hasSize(120).doesNotHaveDuplicates();
        if (sort == WorkSort.ARRIVED) {
            assertThat(read).extracting(InboxItem::arrivedAt).isSortedAccordingTo(Comparator.reverseOrder());
        } else {
            assertThat(read).extracting(InboxItem::amountKey).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void whoseCustomersCameFromAVillageIsReadAlone() {
        for (int n = 0; n < 120; n++) {
            add("t" + n, n % 2 == 0 ? "reviewer" : "rm", "B01", null, 50, null);
            from(n % 3 == 0 ? "下沙村" : "上沙村", "t" + n);
        }
        add("by-himself", "rm", "B01", null, 50, null);
        add("in-hand", "rm", "B01", "rm.x", 50, null);
        from("下沙村", "in-hand");
        WorkQuery village = new WorkQuery(WorkView.GROUP, null, null, "下沙村", null, WorkSort.URGENCY, null);
        List<InboxItem> read = walk(village, BOTH_POSTS);
        assertThat(read).hasSize(40).doesNotHaveDuplicates();
        assertThat(read).extracting(InboxItem::place).containsOnly("下沙村");
        assertThat(list.page(village, BOTH_POSTS).total()).isEqualTo(40);
        assertThat(walk(new WorkQuery(WorkView.MINE, null, null, "下沙村", null, WorkSort.URGENCY, null), BOTH_POSTS))
                .extracting(InboxItem::taskId)
                .containsExactly("in-hand");
        assertThat(walk(village, OTHER_BRANCH)).isEmpty();
    }

    private void from(String place, String taskId) {
        jdbc.sql("update inbox_item set place = ? where task_id = ?")
                .params(place, taskId)
                .update();
    }

    @Test
    void whatIsDueWithinThreeDaysOrOverIsDue() {
        add("over", "rm", "B01", "rm.x", 50, clock.instant().minusSeconds(1));
        add(
                "soon",
                "rm",
                "B01",
                "rm.x",
                50,
                clock.instant().plus(Duration.ofDays(3)).minusSeconds(1));
        add("later", "rm", "B01", "rm.x", 50, clock.instant().plus(Duration.ofDays(3)));
        add("never", "rm", "B01", "rm.x", 50, null);
        add("others", "rm", "B01", "rm.z", 50, clock.instant());
        assertThat(walk(WorkQuery.of(WorkView.DUE), BOTH_POSTS))
                .extracting(InboxItem::taskId)
                .containsExactly("over", "soon");
    }

    @Test
    void aWarningIsSeenByWhoHoldsTheTaskAndByWhoseCustomerItIs() {
        add("mine", "rm", "B01", "rm.x", 50, null);
        add("quiet", "rm", "B01", "rm.x", 50, null);
        add("of-my-customer", "disbursement", "B01", "disb.z", 50, null);
        warn("LAmine");
        warn("LAof-my-customer");
        assertThat(walk(WorkQuery.of(WorkView.WARNING), BOTH_POSTS))
                .extracting(InboxItem::taskId)
                .containsExactly("mine");
        Actor carer = new Actor("rm.li", "李", Set.of(Role.RM), "B01");
        assertThat(walk(WorkQuery.of(WorkView.WARNING), carer))
                .extracting(InboxItem::taskId)
                .containsExactly("mine", "of-my-customer");
        items.close("of-my-customer", "disb.z", true, clock.instant());
        assertThat(walk(WorkQuery.of(WorkView.WARNING), carer))
                .extracting(InboxItem::taskId)
                .containsExactly("mine");
    }

    @Test
    void tasksOfTheAbsentAreOnTheSubstitutesGroupListButNotWhatHeMayNotDo() {
        add("of-absent", "rm", "B01", "rm.z", 50, null);
        add("other-post", "disbursement", "B01", "rm.z", 50, null);
        add("conflict", "rm", "B01", "rm.z", 50, null);
        add("done-before", "reviewer", "B01", "rm.x", 50, null);
        jdbc.sql("update inbox_item set application_id = 'LAconflict', duty = 'REVIEW' where task_id = 'done-before'")
                .update();
        items.close("done-before", "rm.x", true, clock.instant());
        jdbc.sql("insert into absence (staff_id, substitute_id, from_day, to_day, set_by, set_at)"
                        + " values ('rm.z', 'rm.x', ?, ?, 'rm.z', ?)")
                .params(
                        LocalDate.now(clock),
                        LocalDate.now(clock).plusDays(1),
                        java.sql.Timestamp.from(clock.instant()))
                .update();
        assertThat(walk(WorkQuery.of(WorkView.GROUP), BOTH_POSTS))
                .extracting(InboxItem::taskId)
                .containsExactly("of-absent");
        assertThat(list.counts(BOTH_POSTS)).containsEntry(WorkView.GROUP, 1);
        assertThat(items.claim("of-absent", "rm.x", List.of("rm.z"))).isTrue();
        assertThat(items.claim("of-absent", "rm.z", List.of())).isFalse();
        clock.advance(Duration.ofDays(2));
        add("later", "rm", "B01", "rm.z", 50, null);
        assertThat(walk(WorkQuery.of(WorkView.GROUP), BOTH_POSTS)).isEmpty();
        clock.advance(Duration.ofDays(-2));
    }

    @Test
    void whatIsNewIsCountedWithoutMovingTheList() {
        add("before", "rm", "B01", null, 50, null);
        Instant read = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        add("after", "rm", "B01", null, 50, null);
        add("mine", "rm", "B01", "rm.x", 50, null);
        assertThat(list.arrivedSince(read, BOTH_POSTS)).isEqualTo(2);
        assertThat(list.arrivedSince(clock.instant(), BOTH_POSTS)).isZero();
    }

    @Test
    void whoWatchesSeesOpenLinesOnlyWhereHeMayLook() {
        add("mine", "rm", "B01", "rm.x", 50, null);
        add("pool", "rm", "B01", null, 50, null);
        add("elsewhere", "rm", "B02", null, 50, null);
        add("unwatched", "rm", "B01", "rm.x", 50, null);
        for (String id : List.of("LAmine", "LApool", "LAelsewhere")) {
            watch.watch(id, BOTH_POSTS);
            watch.watch(id, BOTH_POSTS);
        }
        assertThat(walk(WorkQuery.of(WorkView.WATCHED), BOTH_POSTS))
                .extracting(InboxItem::taskId)
                .containsExactly("mine", "pool");
        items.close("mine", "rm.x", true, clock.instant());
        watch.forget("LApool", BOTH_POSTS);
        assertThat(walk(WorkQuery.of(WorkView.WATCHED), BOTH_POSTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~", "1~", "x~t1", "99999999999999999999~t1", "2026-01-01T00:00:00Z~t1", "1~t'1", "1~\u0000"
            })
    void anAddressThatWasTamperedWithBeginsAtTheTop(String after) {
        add("t1", "rm", "B01", "rm.x", 50, null);
        for (WorkView view : List.of(WorkView.MINE, WorkView.GROUP)) {
            assertThat(list.page(WorkQuery.of(view).from(after), BOTH_POSTS).items())
                    .hasSize(view == WorkView.MINE ? 1 : 0);
        }
        assertThat(list.page(
                                new WorkQuery(
                                        WorkView.DONE,
                                        null,
                                        null,
                                        null,
                                        "\u0000",
                                        WorkSort.URGENCY,
                                        "9999-99-99T00:00:00Z~t"),
                                BOTH_POSTS)
                        .items())
                .isEmpty();
    }

    private List<String> found(String typed) {
        return walk(new WorkQuery(WorkView.GROUP, null, null, null, typed, WorkSort.URGENCY, null), BOTH_POSTS).stream()
                .map(InboxItem::taskId)
                .toList();
    }

    private List<InboxItem> walk(WorkQuery query, Actor actor) {
        List<InboxItem> read = new ArrayList<>();
        Set<String> places = new HashSet<>();
        WorkPage page = list.page(query, actor);
        read.addAll(page.items());
        while (page.next() != null && places.add(page.next())) {
            page = list.page(query.from(page.next()), actor);
            read.addAll(page.items());
        }
        return read;
    }

    private int shown(WorkView view) {
        return list.page(WorkQuery.of(view), BOTH_POSTS).items().size();
    }

    private void add(
            String id, String role, String branch, @Nullable String holder, int priority, @Nullable Instant dueAt) {
        add(id, role, branch, holder, priority, dueAt, Money.wan(60));
    }

    private void warn(String applicationId) {
        jdbc.sql("insert into case_label (application_id, kind, label) values (?, 'WARNING', 'RED')")
                .param(applicationId)
                .update();
    }

    private void add(
            String id,
            String role,
            String branch,
            @Nullable String holder,
            int priority,
            @Nullable Instant dueAt,
            @Nullable Money amount) {
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
                amount,
                null,
                priority,
                clock.instant(),
                dueAt,
                null,
                null,
                null,
                false));
    }
}
