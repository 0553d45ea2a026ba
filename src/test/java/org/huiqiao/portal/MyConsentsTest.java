package org.huiqiao.portal;

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

import java.time.Duration;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.consent.Consents;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 我的授权 (domain 2.6). */
@CaseTest
@AutoConfigureMockMvc
class MyConsentsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Consents consents;

    @Autowired
    TickingClock clock;

    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void aRequiredConsentTakenBackEndsTheCaseAndSaysSoBefore() throws Exception {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Actor customer = bank.customer(company);
        bank.awaitTask(id, "Task_Investigate");

        mvc.perform(get("/my/consents").with(As.actor(customer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("个人征信查询授权书"),
                                containsString(id),
                                containsString("这笔申请随即结束"),
                                not(containsString("已撤回")))));
        withdraw(bank.customer(Subject.of("101")), id, "TAX_DATA").andExpect(status().isNotFound());
        assertThat(consents.covers(id, "TAX_DATA")).isTrue();

        withdraw(customer, id, "TAX_DATA").andExpect(redirectedUrl("/my/consents"));
        bank.awaitStatus(id, ApplicationStatus.WITHDRAWN);
        assertThat(consents.covers(id, "TAX_DATA")).isFalse();
        mvc.perform(get("/my/consents").with(As.actor(customer)))
                .andExpect(content().string(containsString("已撤回")));
        withdraw(customer, id, "TAX_DATA").andExpect(content().string(containsString("role=\"alert\"")));
        bank.awaitEnd(id);
    }

    private ResultActions withdraw(Actor customer, String id, String code) throws Exception {
        return mvc.perform(post("/my/consents/withdraw")
                .param("applicationId", id)
                .param("code", code)
                .with(As.actor(customer))
                .with(csrf()));
    }
}
