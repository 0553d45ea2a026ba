package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.Applications;
import org.huiqiao.application.HelpRequests;
import org.huiqiao.application.Intake;
import org.huiqiao.application.Origin;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 转客户经理协助: asked from any step, seen by the manager of the business and by nobody elsewhere. */
@CaseTest
@AutoConfigureMockMvc
class HelpRequestPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    HelpRequests help;

    @Autowired
    Intake intake;

    @Autowired
    Applications applications;

    @Test
    void whoDoesNotGetOnIsCalledByTheManager() throws Exception {
        Subject company = Subject.of("104");
        Actor customer = bank.customer(company);
        String id = bank.as(customer, () -> {
            String begun = intake.begin("CREDIT_QUICK", "TEST", customer).id();
            intake.borrowFor(begun, bank.company(company, customer), customer);
            return begun;
        });
        Actor manager = bank.staff(bank.see(id).rmId());
        String step = "/my/applications/" + id + "/apply/amount";
        see(customer, step).andExpect(content().string(containsString("/my/applications/" + id + "/help?step=amount")));
        see(customer, "/my/applications/" + id + "/help?step=amount")
                .andExpect(content().string(allOf(containsString("客户经理" + manager.name()), containsString("请经理联系我"))));
        for (int time = 0; time < 2; time++) {
            mvc.perform(post("/my/applications/{id}/help", id)
                            .param("step", "amount")
                            .with(As.actor(customer))
                            .with(csrf()))
                    .andExpect(redirectedUrl(step));
        }
        see(customer, step)
                .andExpect(content().string(allOf(containsString("已请客户经理联系您"), not(containsString("/help?step=")))));
        see(manager, "/staff/help").andExpect(content().string(allOf(containsString(id), containsString("金额"))));
        see(manager, "/staff/cases/" + id).andExpect(content().string(containsString("客户求助")));
        assertThat(applications.origins(List.of(id)))
                .extracting(Origin::helpAsked)
                .containsExactly(true);
        Actor elsewhere = bank.staff("B01".equals(manager.branch()) ? "rm.zhao" : "rm.li");
        see(elsewhere, "/staff/help").andExpect(content().string(not(containsString(id))));
        done(elsewhere, id).andExpect(status().isNotFound());
        see(bank.staff("review.zhou"), "/staff/help").andExpect(status().isForbidden());

        done(manager, id).andExpect(redirectedUrl("/staff/help"));
        see(manager, "/staff/help").andExpect(content().string(not(containsString(id))));
        see(customer, step).andExpect(content().string(containsString("请客户经理帮忙")));
        bank.as(customer, () -> {
            intake.discard(id);
            return id;
        });
        assertThat(help.open(id)).isEmpty();
    }

    private ResultActions see(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    private ResultActions done(Actor actor, String id) throws Exception {
        return mvc.perform(
                post("/staff/cases/{id}/helped", id).with(As.actor(actor)).with(csrf()));
    }
}
