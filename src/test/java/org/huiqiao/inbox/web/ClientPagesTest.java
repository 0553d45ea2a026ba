package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Masks;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 我的客户: whose loans end soon, whether D29 would renew them and one invitation each; who else needs what next. */
@CaseTest
@AutoConfigureMockMvc
class ClientPagesTest {

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
    Restrictions restrictions;

    @Autowired
    TickingClock clock;

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

        mvc.perform(get("/staff/clients?view=renewal").with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Masks.company(name))))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(containsString("100,000.00")))
                .andExpect(content().string(containsString("目前看可以续贷")))
                .andExpect(content().string(containsString("/staff/renewals/" + soon + "/invite")));
        mvc.perform(get("/staff/clients?view=renewal").with(As.actor(managerOf(later))))
                .andExpect(content().string(not(containsString(later))));
        mvc.perform(get("/staff/clients?view=renewal").param("lang", "en").with(As.actor(other)))
                .andExpect(content().string(not(containsString(soon))));
        mvc.perform(post("/staff/renewals/" + soon + "/invite")
                        .with(As.actor(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff/clients?view=renewal").with(As.actor(bank.staff("ops.qin"))))
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
        mvc.perform(get("/staff/clients?view=renewal").with(As.actor(rm)))
                .andExpect(content().string(containsString("已邀请")))
                .andExpect(content().string(not(containsString("/staff/renewals/" + soon + "/invite"))));

        String renewal = renewals.renew(soon, "TEST", customer).id();
        mvc.perform(get("/staff/clients?view=renewal").with(As.actor(rm)))
                .andExpect(content().string(containsString("/staff/cases/" + renewal)))
                .andExpect(content().string(containsString("续贷办理中")));
    }

    @Test
    void theListSaysWhatToDoNextAndIsTheManagersAndHisLeadsOnly() throws Exception {
        Subject shop = Subject.of("127");
        String id = inForce(shop, 1);
        String name = companies.findById(shop.creditCode()).orElseThrow().name();
        String mask = Masks.company(name);
        Actor rm = managerOf(id);
        boolean west = "B01".equals(rm.branch());
        Actor colleague = bank.staff(west ? "rm2.wang" : "rm2.song");

        look("/staff/clients/lines?q=" + name.substring(2, 8), rm)
                .andExpect(header().string("HX-Replace-Url", startsWith("/staff/clients?view=all&q=")))
                .andExpect(content().string(containsString(mask)))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(not(containsString(shop.creditCode()))))
                .andExpect(content().string(containsString("贷款六十天内到期")))
                .andExpect(content().string(not(containsString("<html"))));
        look("/staff/clients?rm=" + rm.id() + "&q=" + tail(shop), bank.staff(west ? "lead.sun" : "lead.tang"))
                .andExpect(content().string(containsString(mask)))
                .andExpect(content().string(not(containsString("name=\"client\""))));
        look("/staff/clients?rm=" + rm.id(), bank.staff(west ? "lead.tang" : "lead.sun"))
                .andExpect(status().isNotFound());
        look("/staff/clients?rm=" + rm.id(), colleague).andExpect(status().isNotFound());
        look("/staff/clients", bank.staff("review.zhou")).andExpect(status().isForbidden());

        String applicant = bank.see(id).applicantId();
        restrictions.set(applicant);
        look("/staff/clients?q=" + tail(shop), rm).andExpect(content().string(containsString("不主动联系")));
        restrictions.lift(applicant);

        whomD29WouldNotRenewNobodyInvites(id, rm);
        whoIsRemindedIsRemindedOnceADayAndNotAtNight(id, rm, colleague);
        whoWasSpokenToIsNoLongerAsleep(shop, mask, rm, colleague);
    }

    private void whomD29WouldNotRenewNobodyInvites(String id, Actor rm) throws Exception {
        jdbc.sql("update facility set status = 'FROZEN' where id = ?").param(id).update();
        look("/staff/clients?view=renewal", rm)
                .andExpect(content().string(containsString("不能续贷")))
                .andExpect(content().string(containsString("额度已冻结")))
                .andExpect(content().string(not(containsString("/staff/renewals/" + id + "/invite"))));
        mvc.perform(post("/staff/renewals/" + id + "/invite").with(As.actor(rm)).with(csrf()));
        assertThat(messages.ofCase(id)).noneMatch(message -> message.code().equals("RENEWAL_INVITED"));
    }

    private void whoIsRemindedIsRemindedOnceADayAndNotAtNight(String id, Actor rm, Actor colleague) throws Exception {
        jdbc.sql("update parameter set content = 0 where code = 'REMIND_UNTIL_HOUR'")
                .update();
        remind("renewal", rm).andExpect(content().string(containsString("点之间提醒客户")));
        jdbc.sql("update parameter set content = 24 where code = 'REMIND_UNTIL_HOUR'")
                .update();
        jdbc.sql("update parameter set content = 0 where code = 'REMIND_FROM_HOUR'")
                .update();
        remind("asleep", rm).andExpect(content().string(not(containsString("已提醒"))));
        String applicant = bank.see(id).applicantId();
        restrictions.set(applicant);
        remind("renewal", rm);
        restrictions.lift(applicant);
        assertThat(reminded(id)).isZero();
        remind("renewal", rm).andExpect(content().string(containsString("已提醒")));
        remind("renewal", rm).andExpect(content().string(containsString("今天已经就此提醒过")));
        remind("renewal", colleague).andExpect(content().string(not(containsString("今天已经就此提醒过"))));
        assertThat(reminded(id)).isOne();
        jdbc.sql("update parameter set content = 1 where code = 'REMIND_A_DAY'").update();
        remind("limit", rm);
        assertThat(messages.ofCase(id)).noneMatch(message -> message.code().equals("REMINDED_LIMIT_ENDS"));
        jdbc.sql("update parameter set content = 500 where code = 'REMIND_A_DAY'")
                .update();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'CustomerReminded' and application_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private long reminded(String id) {
        return messages.ofCase(id).stream()
                .filter(message -> message.code().equals("REMINDED_LOAN_ENDS"))
                .count();
    }

    private ResultActions remind(String view, Actor actor) throws Exception {
        return mvc.perform(post("/staff/clients/reminders")
                .param("view", view)
                .param("all", "true")
                .with(As.actor(actor))
                .with(csrf()));
    }

    private void whoWasSpokenToIsNoLongerAsleep(Subject shop, String mask, Actor rm, Actor colleague) throws Exception {
        String asleep = "/staff/clients?view=asleep&q=" + tail(shop);
        look(asleep, rm).andExpect(content().string(not(containsString(mask))));
        clock.advance(Duration.ofDays(200));
        look(asleep, rm)
                .andExpect(content().string(containsString(mask)))
                .andExpect(content().string(containsString("贷款已过到期日")));
        long number = jdbc.sql("select line_no from client_line where company_id = ?")
                .param(shop.creditCode())
                .query(Long.class)
                .single();
        contact(number, "问候", colleague).andExpect(content().string(not(containsString("已记录"))));
        contact(number, " ", rm).andExpect(content().string(containsString("请写明谈了什么")));
        look(asleep, rm).andExpect(content().string(containsString(mask)));
        contact(number, "近期不缺资金", rm).andExpect(content().string(containsString("已记录")));
        look(asleep, rm).andExpect(content().string(not(containsString(mask))));
    }

    private ResultActions look(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    private ResultActions contact(long number, String summary, Actor actor) throws Exception {
        return mvc.perform(post("/staff/clients/contacts")
                .param("client", String.valueOf(number))
                .param("summary", summary)
                .with(As.actor(actor))
                .with(csrf()));
    }

    private static String tail(Subject shop) {
        return shop.creditCode().substring(12);
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
