package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Words about a case: among colleagues, to the customer, and back. */
@CaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommentsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationDesk desk;

    private String id = "";
    private Actor rm = Actor.SYSTEM;
    private Actor lead = Actor.SYSTEM;
    private Actor customer = Actor.SYSTEM;

    @BeforeAll
    void aCase(@Autowired TickingClock clock) {
        clock.advance(Duration.ofDays(31));
        id = bank.apply(Subject.of("106"), "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT");
        rm = bank.staff(bank.awaitTask(id, "Task_Investigate").assignee());
        lead = bank.staff("B01".equals(rm.branch()) ? "lead.sun" : "lead.tang");
        customer = bank.customer(Subject.of("106"));
    }

    @AfterAll
    void itsEnd() {
        desk.withdraw(id, customer);
    }

    @Test
    @Order(1)
    void whoeverIsNamedFindsItOnHisDeskUntilHeOpensTheCase() throws Exception {
        write(rm, "body", "@" + lead.id() + " 请看还款来源").andExpect(status().is3xxRedirection());
        look("/staff", lead)
                .andExpect(content().string(containsString("提到您")))
                .andExpect(content().string(containsString("请看还款来源")));
        look("/staff/cases/" + id, lead)
                .andExpect(content().string(containsString("内部备注 @" + lead.name())))
                .andExpect(content().string(containsString("value=\"" + rm.id() + "\"")));
        look("/staff", lead).andExpect(content().string(not(containsString("提到您"))));
        write(lead, "body", "看过了", "mention", rm.id()).andExpect(status().is3xxRedirection());
        look("/staff", rm).andExpect(content().string(containsString("看过了")));
    }

    @Test
    @Order(2)
    void nobodyIsNamedWhoMayNotReadTheCase() throws Exception {
        int before = comments();
        for (String stranger : new String[] {"l3.chen", "nobody.here"}) {
            write(rm, "body", "@" + stranger + " 请看")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("不能提到他")));
            write(rm, "body", "请看", "mention", stranger).andExpect(status().isUnprocessableEntity());
        }
        assertThat(comments()).isEqualTo(before);
        look("/staff", bank.staff("l3.chen")).andExpect(content().string(not(containsString("提到您"))));
    }

    @Test
    @Order(3)
    void theCustomerReadsWhatIsWrittenToHimAndAnswers() throws Exception {
        String talk = "/my/applications/" + id + "/talk";
        answer("先说一句").andExpect(content().string(containsString("客户经理和所在机构团队长")));
        write(bank.staff("ops.qin"), "audience", "CUSTOMER", "body", "您好").andExpect(status().isUnprocessableEntity());
        write(rm, "audience", "CUSTOMER", "body", "请问进货在旺季还是淡季？").andExpect(status().is3xxRedirection());
        look("/my/applications/" + id, customer)
                .andExpect(content().string(containsString("客户经理给您留言了")))
                .andExpect(content().string(containsString(talk)));
        look(talk, customer)
                .andExpect(content().string(containsString("请问进货在旺季还是淡季？")))
                .andExpect(content().string(not(containsString("请看还款来源"))));
        answer(" ").andExpect(content().string(containsString("请写 1 至")));
        answer("十月和十一月是旺季").andExpect(redirectedUrl(talk));
        look("/staff", rm)
                .andExpect(content().string(containsString("客户回复")))
                .andExpect(content().string(containsString("十月和十一月是旺季")));
        look("/staff/cases/" + id + "?kind=MESSAGE", rm)
                .andExpect(content().string(containsString("给客户的留言")))
                .andExpect(content().string(containsString("十月和十一月是旺季")));
        look(talk, bank.customer(Subject.of("101"))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from outside_sms where template = 'COMMENT' and dedup_key like ?")
                        .param(id + ":%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private int comments() {
        return jdbc.sql("select count(*) from case_comment where application_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private ResultActions write(Actor author, String... typed) throws Exception {
        MockHttpServletRequestBuilder request = post("/staff/cases/" + id + "/comments");
        for (int n = 0; n < typed.length; n += 2) {
            request.param(typed[n], typed[n + 1]);
        }
        return mvc.perform(request.with(As.actor(author)).with(csrf()));
    }

    private ResultActions answer(String body) throws Exception {
        return mvc.perform(post("/my/applications/" + id + "/talk")
                .param("body", body)
                .with(As.actor(customer))
                .with(csrf()));
    }

    private ResultActions look(String address, Actor reader) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)));
    }
}
