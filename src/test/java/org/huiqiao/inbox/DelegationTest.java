package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegation;
import org.huiqiao.users.DelegationDatesWrong;
import org.huiqiao.users.DelegationLimitMissing;
import org.huiqiao.users.DelegationOrder;
import org.huiqiao.users.DelegationUnexplained;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.PostNotHeld;
import org.huiqiao.users.ReceiverBelowPost;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 委托: somebody stands in for an approver of another branch, within limit and days, and never in a case of his own. */
@CaseTest
@Tag("long-on-postgres")
class DelegationTest {

    @Autowired
    Bank bank;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDesk tasks;

    @Autowired
    WorkList list;

    @Autowired
    StandInsOver over;

    @Autowired
    Delegations delegations;

    @Autowired
    Leaves leaves;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    private String id = "";
    private InboxItem approval;
    private Actor giver = Actor.SYSTEM;
    private Actor receiver = Actor.SYSTEM;

    @BeforeEach
    void aCaseToApprove() {
        clock.advance(Duration.ofDays(31));
        id = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toDecision(id);
        approval = bank.open(id, "Task_ApproveLoan");
        assertThat(approval.role()).isEqualTo(Role.APPROVER_L1.group());
        giver = bank.fit(approval);
        receiver = bank.staff(giver.id().equals("l1.zheng") ? "l1.liu" : "l1.zheng");
    }

    @AfterEach
    void itsEnd() {
        delegations.of(giver).forEach(one -> delegations.end(one.id(), giver));
        desk.withdraw(id, bank.customer(Subject.of("102")));
    }

    @Test
    void withoutItAnotherBranchSeesNothingAndWithItTheTaskIsDone() {
        assertThat(sees(receiver)).isFalse();
        give("600000", 0, 3);
        assertThat(sees(receiver)).isTrue();
        Bank.as(receiver, () -> inbox.claim(approval.taskId(), receiver));
        Bank.as(
                receiver,
                () -> tasks.submit(
                        approval.taskId(),
                        Bank.form("conclusion", "AGREE", "amount", "600000", "termMonths", "12", "opinion", "同意"),
                        receiver));
        assertThat(inbox.ofApplication(id))
                .filteredOn(item -> item.taskId().equals(approval.taskId()))
                .extracting(InboxItem::closedBy)
                .containsExactly(receiver.id());
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(audited("ActedForColleague", id)).containsExactly(receiver.id(), receiver.id());
        assertThat(details("ActedForColleague"))
                .allMatch(said -> said.contains("\"giverId\":\"" + giver.id() + '"'))
                .anyMatch(said -> said.contains("TAKEN"))
                .anyMatch(said -> said.contains("DONE"));
        assertThat(inbox.standsInFor(id)).isEqualTo(Map.of(approval.taskId(), giver.id()));
        assertThat(audited("DelegationGiven", null)).contains(giver.id());
    }

    @Test
    void itsLimitHolds() {
        give("599999.99", 0, 3);
        assertThat(sees(receiver)).isFalse();
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> inbox.claim(approval.taskId(), receiver));
    }

    @Test
    void itBeginsAndEndsByItself() {
        give("600000", 1, 2);
        assertThat(sees(receiver)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(sees(receiver)).isTrue();
        inbox.claim(approval.taskId(), receiver);
        clock.advance(Duration.ofDays(2));
        assertThatExceptionOfType(DelegationOver.class)
                .isThrownBy(() -> tasks.submit(approval.taskId(), Bank.form(), receiver));
        inbox.claim(approval.taskId(), receiver);
        assertThatExceptionOfType(DelegationOver.class)
                .as("taken again is not taken anew")
                .isThrownBy(() -> tasks.submit(approval.taskId(), Bank.form(), receiver));
        inbox.giveBack(approval.taskId(), receiver);
        assertThat(sees(receiver)).isFalse();
        assertThat(details("ActedForColleague")).anyMatch(said -> said.contains("GIVEN_BACK"));
    }

    @Test
    void afterItsLastDayTheTaskGoesBackByItself() {
        give("600000", 0, 0);
        inbox.claim(approval.taskId(), receiver);
        over.look();
        assertThat(inbox.visible(approval.taskId(), receiver).orElseThrow().assignee())
                .isEqualTo(receiver.id());
        clock.advance(Duration.ofDays(1));
        over.look();
        assertThat(sees(receiver)).isFalse();
        assertThat(sees(giver)).isTrue();
        assertThat(details("ActedForColleague")).anyMatch(said -> said.contains("OVER") && said.contains(giver.id()));
    }

    @Test
    void whoLostThePostOrMovedHasNothingToGiveNorToReceive() {
        give("600000", 0, 3);
        String post = "update staff_role set role_name = ? where staff_id = ? and role_name = ?";
        jdbc.sql(post).params("POSTLOAN", giver.id(), "APPROVER_L1").update();
        assertThat(sees(receiver)).isFalse();
        jdbc.sql(post).params("APPROVER_L1", giver.id(), "POSTLOAN").update();
        String office = "update staff set branch_id = ? where id = ?";
        jdbc.sql(office).params(receiver.branch(), giver.id()).update();
        assertThat(sees(receiver)).isFalse();
        jdbc.sql(office).params(giver.branch(), giver.id()).update();
        assertThat(sees(new Actor(receiver.id(), receiver.name(), Set.of(Role.RM), receiver.branch())))
                .isFalse();
        assertThat(sees(receiver)).isTrue();
    }

    @Test
    void twoWhoGiveTheSamePostShowItOnce() {
        give("1", 0, 3);
        give("600000", 0, 3);
        assertThat(sees(receiver)).isTrue();
        Actor higher = bank.staff("l2.feng");
        delegations.give(order(Role.APPROVER_L1, higher.id(), "600000", 0, 3, "休假"), giver);
        assertThat(sees(higher)).isTrue();
    }

    @Test
    void theLeadOfTheBranchSeesAndEndsItAndNobodyElse() {
        give("600000", 0, 3);
        inbox.claim(approval.taskId(), receiver);
        long number = delegations.of(giver).get(0).id();
        boolean west = "lead.sun".equals(leadOf(giver).id());
        Actor other = bank.staff(west ? "lead.tang" : "lead.sun");
        assertThat(delegations.of(other)).isEmpty();
        assertThat(delegations.end(number, other)).isFalse();
        assertThat(delegations.end(number, receiver)).isFalse();
        Actor lead = leadOf(giver);
        assertThat(delegations.of(lead)).extracting(Delegation::id).contains(number);
        assertThat(Bank.as(lead, () -> delegations.end(number, lead))).isTrue();
        assertThat(sees(receiver)).isFalse();
        assertThat(inbox.visible(approval.taskId(), giver).orElseThrow().assignee())
                .isNull();
    }

    private Actor leadOf(Actor person) {
        return List.of(bank.staff("lead.sun"), bank.staff("lead.tang")).stream()
                .filter(lead -> person.branch().equals(lead.branch()))
                .findFirst()
                .orElseThrow();
    }

    /** Who approved as a higher post approves for nobody else, and who approved for somebody not as his own post. */
    @Test
    void itMakesOneApprovalOfTwoByNobody() {
        Actor higher = bank.staff("l2.feng");
        delegations.give(order(Role.APPROVER_L1, higher.id(), "600000", 0, 3, "休假"), giver);
        assertThat(sees(higher)).isTrue();
        String earlier = "update inbox_item set duty = ?, role = ?, closed_by = ?, in_place_of = ? where task_id = ?";
        InboxItem review = inbox.ofApplication(id).stream()
                .filter(item -> item.taskKey().equals("Task_ReviewCase"))
                .findFirst()
                .orElseThrow();
        jdbc.sql(earlier)
                .params(approval.duty(), Role.APPROVER_L2.group(), higher.id(), null, review.taskId())
                .update();
        assertThat(sees(higher)).isFalse();
        jdbc.sql(earlier)
                .params(approval.duty(), Role.APPROVER_L1.group(), higher.id(), giver.id(), review.taskId())
                .update();
        assertThat(sees(higher)).as("the same post again").isTrue();
        String ladder = "update inbox_item set role = ?, pool = ? where task_id = ?";
        jdbc.sql(ladder)
                .params(Role.APPROVER_L2.group(), Role.APPROVER_L2.group(), approval.taskId())
                .update();
        assertThat(sees(bank.staff("l2.ma"))).isTrue();
        assertThat(sees(higher)).isFalse();
        jdbc.sql(ladder)
                .params(approval.role(), approval.role() + '@' + giver.branch(), approval.taskId())
                .update();
        jdbc.sql(earlier)
                .params(review.duty(), review.role(), review.closedBy(), null, review.taskId())
                .update();
    }

    @Test
    void endedEarlyTheTaskGoesBack() {
        give("600000", 0, 3);
        inbox.claim(approval.taskId(), receiver);
        delegations.end(delegations.of(giver).get(0).id(), giver);
        assertThat(list.page(WorkQuery.of(WorkView.MINE), receiver).items())
                .extracting(InboxItem::taskId)
                .doesNotContain(approval.taskId());
        assertThat(sees(giver)).isTrue();
        assertThat(audited("DelegationEnded", null)).contains(giver.id());
    }

    /** Neither is a maker made a checker, nor does one get from another what that one must not do himself. */
    @Test
    void itGivesNobodyACaseOfHisOwn() {
        give("600000", 0, 3);
        String reviewer =
                "update inbox_item set closed_by = ? where application_id = ? and task_key = 'Task_ReviewCase'";
        String who = jdbc.sql(
                        "select closed_by from inbox_item where application_id = ? and task_key = 'Task_ReviewCase'")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql(reviewer).params(receiver.id(), id).update();
        assertThat(sees(receiver)).isFalse();
        jdbc.sql(reviewer).params(giver.id(), id).update();
        assertThat(sees(receiver)).isFalse();
        jdbc.sql(reviewer).params(who, id).update();
        assertThat(sees(receiver)).isTrue();
    }

    @Test
    void onlyTheOwnPostGoesAndOnlySidewaysOrUp() {
        Actor second = bank.staff("l2.feng");
        int before = delegations.of(giver).size();
        assertThatExceptionOfType(PostNotHeld.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L2, "l2.ma", "1", 0, 1, "x"), giver));
        assertThatExceptionOfType(PostNotHeld.class)
                .isThrownBy(() -> delegations.give(order(Role.RM, "rm.zhao", "1", 0, 1, "x"), bank.staff("rm.li")));
        assertThatExceptionOfType(ReceiverBelowPost.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L2, "l1.liu", "1", 0, 1, "x"), second));
        assertThatExceptionOfType(ReceiverBelowPost.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, giver.id(), "1", 0, 1, "x"), giver));
        assertThatExceptionOfType(ReceiverBelowPost.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, "rm.li", "1", 0, 1, "x"), giver));
        assertThatExceptionOfType(DelegationDatesWrong.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, "l2.feng", "1", -1, 1, "x"), giver));
        assertThatExceptionOfType(DelegationDatesWrong.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, "l2.feng", "1", 2, 1, "x"), giver));
        assertThatExceptionOfType(DelegationLimitMissing.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, "l2.feng", "0", 0, 1, "x"), giver));
        assertThatExceptionOfType(DelegationUnexplained.class)
                .isThrownBy(() -> delegations.give(order(Role.APPROVER_L1, "l2.feng", "1", 0, 1, " "), giver));
        assertThat(delegations.of(giver)).hasSize(before);
    }

    @Test
    void itCannotBePassedOnAndNobodyElseEndsIt() {
        give("600000", 0, 3);
        long number = delegations.of(giver).get(0).id();
        assertThat(delegations.end(number, bank.staff("l2.feng"))).isFalse();
        assertThat(delegations.inForce(bank.staff("l2.feng"))).isEmpty();
        assertThat(delegations.inForce(receiver)).hasSize(1);
    }

    /** 休假与代办: tasks and post on one form, and nothing of it where one of them may not go. */
    @Test
    void oneFormGivesTasksAndPostOrNothing() {
        Actor away = bank.staff("l2.feng");
        Actor standIn = bank.staff("l2.ma");
        int before = leaves.of(away).size();
        assertThatExceptionOfType(DelegationLimitMissing.class)
                .isThrownBy(() -> leaves.set(leave(away, standIn, Role.APPROVER_L2, "0"), away));
        assertThatExceptionOfType(AbsenceUnfit.class)
                .isThrownBy(() -> leaves.set(leave(away, bank.staff("l3.chen"), Role.APPROVER_L2, "1"), away));
        assertThatExceptionOfType(PostOfAnother.class)
                .isThrownBy(() -> leaves.set(leave(away, standIn, Role.APPROVER_L2, "1"), bank.staff("lead.sun")));
        assertThatExceptionOfType(LeaveOfNothing.class)
                .isThrownBy(() -> leaves.set(
                        new LeaveOrder(away.id(), standIn.id(), today(), today(), false, null, Money.ZERO, "出差"),
                        away));
        assertThat(leaves.of(away)).hasSize(before);

        leaves.set(leave(away, standIn, Role.APPROVER_L2, "5000000"), away);

        List<Leave> running = leaves.of(standIn).stream()
                .filter(one -> one.state() == Leave.State.RUNNING)
                .toList();
        assertThat(running).extracting(Leave::kind).containsExactlyInAnyOrder(Leave.Kind.TASKS, Leave.Kind.POST);
        assertThat(running).allMatch(one -> one.reason().equals("出差") && !one.mayEnd());
        for (Leave one : leaves.of(away).stream().filter(Leave::mayEnd).toList()) {
            assertThat(
                            one.kind() == Leave.Kind.TASKS
                                    ? leaves.endTasks(one.no(), standIn)
                                    : leaves.endPost(one.no(), standIn))
                    .isFalse();
            assertThat(
                            one.kind() == Leave.Kind.TASKS
                                    ? leaves.endTasks(one.no(), away)
                                    : leaves.endPost(one.no(), away))
                    .isTrue();
        }
        assertThat(leaves.of(away)).extracting(Leave::state).startsWith(Leave.State.ENDED, Leave.State.ENDED);
        assertThat(audited("AbsenceSet", null)).contains(away.id());
        assertThat(audited("AbsenceEnded", null)).contains(away.id());
    }

    private LeaveOrder leave(Actor away, Actor standIn, Role post, String limit) {
        return new LeaveOrder(
                away.id(), standIn.id(), today(), today().plusDays(2), true, post, Money.yuan(limit), "出差");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean sees(Actor actor) {
        boolean visible =
                Bank.as(actor, () -> inbox.visible(approval.taskId(), actor).isPresent());
        WorkPage page = Bank.as(actor, () -> list.page(WorkQuery.of(WorkView.GROUP), actor));
        assertThat(page.items())
                .filteredOn(item -> item.taskId().equals(approval.taskId()))
                .hasSize(visible ? 1 : 0);
        assertThat(page.counts().get(WorkView.GROUP)).isEqualTo(page.items().size());
        return visible;
    }

    private void give(String limit, int from, int to) {
        delegations.give(order(Role.APPROVER_L1, receiver.id(), limit, from, to, "休假"), giver);
    }

    private DelegationOrder order(Role post, String to, String limit, int first, int last, String reason) {
        LocalDate today = LocalDate.now(clock);
        return new DelegationOrder(post, to, Money.yuan(limit), today.plusDays(first), today.plusDays(last), reason);
    }

    private List<String> details(String action) {
        return jdbc.sql("select details from audit_entry where action = ? and application_id = ?")
                .params(action, id)
                .query(String.class)
                .list();
    }

    private List<String> audited(String action, String applicationId) {
        return jdbc.sql("select actor from audit_entry where action = ?"
                        + (applicationId == null ? "" : " and application_id = '" + applicationId + "'"))
                .param(action)
                .query(String.class)
                .list();
    }
}
