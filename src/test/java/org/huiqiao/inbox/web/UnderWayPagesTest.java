package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.Intake;
import org.huiqiao.common.Acting;
import org.huiqiao.inbox.CaseUnderWay;
import org.huiqiao.inbox.CasesUnderWay;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.UnderWayPage;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 在途案件: a manager sees whom each of his cases waits for, and none that waits for himself. */
@CaseTest
@AutoConfigureMockMvc
class UnderWayPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Intake intake;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    CasesUnderWay cases;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCaseIsUnderWayWheneverItIsNotTheManagersTurn() throws Exception {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = Bank.as(customer, () -> {
            String begun = intake.begin("TAX_LOAN", "TEST", customer).id();
            intake.borrowFor(begun, bank.company(company, customer), customer);
            return begun;
        });
        Actor manager = bank.staff(bank.see(id).rmId());
        look(manager).andExpect(content().string(allOf(containsString(id), containsString("填写中"))));
        assertThat(line(id, manager).open()).isEmpty();

        Bank.as(customer, () -> bank.finish(bank.see(id), company, 600_000, 12, "EQUAL_INSTALMENT"));
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        assertThat(task.assignee()).isEqualTo(manager.id());
        look(manager).andExpect(content().string(not(containsString(id))));

        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.awaitTask(id, "Task_ReviewCase");
        look(manager)
                .andExpect(
                        content().string(allOf(containsString(id), containsString("审查"), not(containsString("首页")))));
        api(manager)
                .andExpect(jsonPath("$.cases[*].applicationId").value(hasItem(id)))
                .andExpect(jsonPath("$.cases[?(@.applicationId == '" + id + "')].turns[0].step")
                        .value(hasItem(containsString("审查"))));
        look(bank.staff("B01".equals(manager.branch()) ? "rm.zhao" : "rm.li"))
                .andExpect(content().string(not(containsString(id))));
        look(bank.staff("review.zhou")).andExpect(status().isForbidden());
        api(bank.staff("lead.sun")).andExpect(status().isForbidden());

        restrict(customer);
        look(manager).andExpect(content().string(not(containsString(id))));
        lift(customer);
        desk.withdraw(id, customer);
        look(manager).andExpect(content().string(not(containsString(id))));
    }

    @Test
    void theListIsReadPageByPage() {
        Actor manager = bank.staff("rm2.song");
        for (int n = 0; n < 60; n++) {
            String id = "LU" + (100 + n);
            Acting.asBank(() -> jdbc.sql("""
                            insert into loan_application (id, version, status, applicant_id, product_code, channel,
                                created_at, term_months, rm_id, branch, reason_codes, human_requested, stage)
                            values (?, 0, ?, 'nobody', 'TAX_LOAN', 'H5', ?, 12, ?, ?, '', false, 'VERIFY')""")
                    .params(
                            id,
                            id.endsWith("9") ? "IN_FORCE" : "PRECHECK",
                            Timestamp.from(clock.instant()),
                            manager.id(),
                            manager.branch())
                    .update());
        }
        try {
            List<String> read = new ArrayList<>();
            UnderWayPage page = Bank.as(manager, () -> cases.page(null, manager));
            while (true) {
                page.cases().forEach(one -> read.add(one.application().id()));
                String next = page.next();
                if (next == null) {
                    break;
                }
                page = Bank.as(manager, () -> cases.page(next, manager));
            }
            assertThat(read)
                    .filteredOn(id -> id.startsWith("LU"))
                    .hasSize(54)
                    .isSorted()
                    .doesNotHaveDuplicates();
        } finally {
            Acting.asBank(() ->
                    jdbc.sql("delete from loan_application where id like 'LU%'").update());
        }
    }

    private CaseUnderWay line(String id, Actor manager) {
        return Bank.as(manager, () -> cases.page(null, manager)).cases().stream()
                .filter(one -> one.application().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void restrict(Actor customer) {
        jdbc.sql("insert into customer_restriction (account_id, restricted_at) values (?, ?)")
                .params(customer.id(), Timestamp.from(clock.instant()))
                .update();
    }

    private void lift(Actor customer) {
        jdbc.sql("delete from customer_restriction where account_id = ?")
                .param(customer.id())
                .update();
    }

    private ResultActions look(Actor actor) throws Exception {
        return mvc.perform(get("/staff/under-way").with(As.actor(actor)));
    }

    private ResultActions api(Actor actor) throws Exception {
        return mvc.perform(get("/api/v1/cases").with(As.actor(actor)));
    }
}
