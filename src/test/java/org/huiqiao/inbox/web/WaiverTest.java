package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huiqiao.Bank.form;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** D22: a condition is waived by the level that set it, on the case page; nobody else has the button. */
@CaseTest
@AutoConfigureMockMvc
class WaiverTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Disbursements disbursements;

    @Autowired
    TickingClock clock;

    /** Another test may have left an application of the same company. */
    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void theApproverWaivesAndThePostGoesOn() throws Exception {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toDecision(id);
        bank.work(
                id,
                "Task_ApproveLoan",
                form(
                        "conclusion", "AGREE",
                        "amount", "600000",
                        "termMonths", "12",
                        "opinion", "同意",
                        "conditions", "补充下游合同"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        bank.interview(id);
        bank.sign(id);
        bank.awaitTaskPatiently(id, "Task_ResolveConditions");
        String address = "/staff/cases/" + id + "/conditions/PRIOR_1/waive";

        mvc.perform(get("/staff/cases/" + id).with(As.actor(bank.staff("disb.han"))))
                .andExpect(content().string(not(containsString(address))));
        waive(address, "disb.han", "客户着急").andExpect(status().is4xxClientError());
        waive(address, "l2.feng", "没有经手").andExpect(status().isNotFound());
        mvc.perform(get("/staff/cases/" + id).with(As.actor(bank.staff("l1.zheng"))))
                .andExpect(content().string(containsString(address)));
        waive(address, "l1.zheng", " ").andExpect(status().is4xxClientError());
        assertThat(state(id)).isEqualTo(ConditionState.WAIVABLE);

        waive(address, "l1.zheng", "合同已在上次贷款时收齐").andExpect(status().is3xxRedirection());
        assertThat(state(id)).isEqualTo(ConditionState.WAIVED);
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "审批人已豁免"));
        bank.awaitTaskPatiently(id, "Task_CheckInstruction");
        desk.withdraw(id, customer);
        bank.awaitEnd(id);
    }

    private ResultActions waive(String address, String who, String reason) throws Exception {
        return mvc.perform(post(address)
                .param("reason", reason)
                .with(As.actor(bank.staff(who)))
                .with(csrf()));
    }

    private ConditionState state(String id) {
        return disbursements.of(id).orElseThrow().conditions().stream()
                .filter(condition -> condition.code().equals("PRIOR_1"))
                .map(Condition::state)
                .findFirst()
                .orElseThrow();
    }
}
