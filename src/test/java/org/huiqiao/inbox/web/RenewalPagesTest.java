package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Masks;
import org.huiqiao.customers.Companies;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 续贷名单: whose loans end soon, whether D29 would renew them, and one invitation each. */
@CaseTest
@AutoConfigureMockMvc
class RenewalPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Companies companies;

    @Autowired
    CustomerMessages messages;

    @Autowired
    Renewals renewals;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theManagerSeesTheLoansThatEndSoonAndInvitesOnce() throws Exception {
        Subject shop = Subject.of("126");
        Actor customer = bank.customer(shop);
        String soon = inForce(shop, 1);
        String later = inForce(Subject.of("124"), 6);
        String name = companies.findById(shop.creditCode()).orElseThrow().name();
        Actor rm = managerOf(soon);
        Actor other = bank.staff(rm.id().equals("rm.li") ? "rm.zhao" : "rm.li");

        mvc.perform(get("/staff/renewals").with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Masks.company(name))))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(containsString("100,000.00")))
                .andExpect(content().string(containsString("目前看可以续贷")))
                .andExpect(content().string(containsString("/staff/renewals/" + soon + "/invite")));
        mvc.perform(get("/staff/renewals").with(As.actor(managerOf(later))))
                .andExpect(content().string(not(containsString(later))));
        mvc.perform(get("/staff/renewals").param("lang", "en").with(As.actor(other)))
                .andExpect(content().string(not(containsString(soon))));
        mvc.perform(post("/staff/renewals/" + soon + "/invite")
                        .with(As.actor(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff/renewals").with(As.actor(bank.staff("ops.qin"))))
                .andExpect(status().isForbidden());

        for (int time = 1; time <= 2; time++) {
            mvc.perform(post("/staff/renewals/" + soon + "/invite")
                            .with(As.actor(rm))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(messages.of(customer))
                .filteredOn(message -> message.code().equals("RENEWAL_INVITED"))
                .hasSize(1);
        mvc.perform(get("/staff/renewals").with(As.actor(rm)))
                .andExpect(content().string(containsString("已邀请")))
                .andExpect(content().string(not(containsString("/staff/renewals/" + soon + "/invite"))));

        String renewal = renewals.renew(soon, "TEST", customer).id();
        mvc.perform(get("/staff/renewals").with(As.actor(rm)))
                .andExpect(content().string(containsString("/staff/cases/" + renewal)))
                .andExpect(content().string(containsString("续贷办理中")));
    }

    @Test
    void whomD29WouldNotRenewNobodyInvites() throws Exception {
        String id = inForce(Subject.of("127"), 1);
        jdbc.sql("update facility set status = 'FROZEN' where id = ?").param(id).update();
        Actor rm = managerOf(id);
        mvc.perform(get("/staff/renewals").with(As.actor(rm)))
                .andExpect(content().string(containsString("不能续贷")))
                .andExpect(content().string(containsString("额度已冻结")))
                .andExpect(content().string(not(containsString("/staff/renewals/" + id + "/invite"))));
        mvc.perform(post("/staff/renewals/" + id + "/invite").with(As.actor(rm)).with(csrf()));
        assertThat(messages.ofCase(id)).noneMatch(message -> message.code().equals("RENEWAL_INVITED"));
    }

    private Actor managerOf(String id) {
        return bank.staff(bank.see(id).rmId());
    }

    private String inForce(Subject shop, int months) {
        String id = bank.apply(shop, "CREDIT_QUICK", 100_000, months, "INTEREST_ONLY");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(shop));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        return id;
    }
}
