package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.DelegationOrder;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 审贷分离 (商业银行法 35): who investigated does not review, whatever posts he holds and by whichever way. */
@CaseTest
@AutoConfigureMockMvc
class OneDutyACaseTest {

    @Autowired
    Bank bank;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDesk desks;

    @Autowired
    WorkList list;

    @Autowired
    Delegations delegations;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    private String investigator = "";

    @AfterEach
    void oneManOnePost() {
        jdbc.sql("delete from staff_role where staff_id = ? and role_name in ('REVIEWER', 'APPROVER_L1')")
                .param(investigator)
                .update();
    }

    @Test
    void whoInvestigatedIsNoReviewerOfTheCase() {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Actor rm = bank.work(id, "Task_Investigate", Bank.investigation());
        investigator = rm.id();
        Actor both = withPost(investigator, Role.REVIEWER);
        String review = bank.awaitTask(id, "Task_ReviewCase").taskId();

        assertThat(list.page(WorkQuery.of(WorkView.GROUP), both).items())
                .extracting(InboxItem::taskId)
                .doesNotContain(review);
        assertThat(inbox.visible(review, both)).isEmpty();
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> inbox.claim(review, both));
        Actor reviewer = bank.staff("review.zhou");
        inbox.claim(review, reviewer);
        assertThat(inbox.colleagues(inbox.visible(review, reviewer).orElseThrow()))
                .extracting(Actor::id)
                .contains("review.wu")
                .doesNotContain(investigator);
        assertThatExceptionOfType(ReceiverUnfit.class).isThrownBy(() -> inbox.handOver(review, investigator, reviewer));
        desk.withdraw(id, bank.customer(company));
    }

    /** Own post, second post, a colleague's post, hand-over by holder or lead, the list, the case and the API. */
    @Test
    void whoInvestigatedApprovesByNoWay() throws Exception {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        investigator = bank.work(id, "Task_Investigate", Bank.investigation()).id();
        bank.work(id, "Task_ReviewCase", Bank.form("conclusion", "AGREE", "opinion", "同意主办意见"));
        InboxItem approval = bank.awaitTask(id, "Task_ApproveLoan");
        String task = approval.taskId();
        Actor approver = bank.fit(approval);
        Actor both = withPost(investigator, Role.APPROVER_L1);
        delegations.give(
                new DelegationOrder(
                        Role.APPROVER_L1,
                        investigator,
                        Money.yuan("600000"),
                        LocalDate.now(clock),
                        LocalDate.now(clock).plusDays(3),
                        "休假"),
                approver);

        refused(task, both);
        assertThat(list.next(both).map(InboxItem::taskId)).isNotEqualTo(Optional.of(task));
        inbox.claim(task, approver);
        assertThatExceptionOfType(ReceiverUnfit.class).isThrownBy(() -> inbox.handOver(task, investigator, approver));
        Actor lead = bank.staff("B01".equals(approver.branch()) ? "lead.sun" : "lead.tang");
        if (inbox.leads(lead, approval)) {
            assertThatExceptionOfType(ReceiverUnfit.class).isThrownBy(() -> inbox.handOver(task, investigator, lead));
        }
        assertThat(inbox.colleagues(approval)).extracting(Actor::id).doesNotContain(investigator);

        // in hand before he acted in the other duty
        jdbc.sql("update inbox_item set assignee = ?, holder = ? where task_id = ?")
                .params(investigator, investigator, task)
                .update();
        assertThatExceptionOfType(OtherDutyDone.class).isThrownBy(() -> desks.submit(task, Bank.form(), both));
        mvc.perform(post("/api/v1/tasks/" + task + "/complete")
                        .contentType("application/json")
                        .content("{\"values\":{\"conclusion\":\"AGREE\"}}")
                        .with(csrf())
                        .with(As.actor(both)))
                .andExpect(status().isConflict());
        inbox.giveBack(task, both);
        delegations.of(approver).forEach(one -> delegations.end(one.id(), approver));
        desk.withdraw(id, bank.customer(company));
    }

    private void refused(String task, Actor actor) throws Exception {
        assertThat(inbox.visible(task, actor)).isEmpty();
        assertThat(list.page(WorkQuery.of(WorkView.GROUP), actor).items())
                .extracting(InboxItem::taskId)
                .doesNotContain(task);
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> inbox.claim(task, actor));
        mvc.perform(get("/api/v1/tasks/" + task).with(As.actor(actor))).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/tasks/" + task + "/claim").with(csrf()).with(As.actor(actor)))
                .andExpect(status().isNotFound());
    }

    private Actor withPost(String staffId, Role post) {
        jdbc.sql("insert into staff_role (staff_id, role_name) values (?, ?)")
                .params(staffId, post.name())
                .update();
        return bank.staff(staffId);
    }
}
