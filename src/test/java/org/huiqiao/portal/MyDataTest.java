package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.SentCodes;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationNotFound;
import org.huiqiao.application.Intake;
import org.huiqiao.customers.AccountRestricted;
import org.huiqiao.inbox.CaseAccess;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 我的数据 (个人信息保护法 45, 47). */
@CaseTest
@AutoConfigureMockMvc
class MyDataTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    SentCodes codes;

    @Autowired
    Intake intake;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    CaseAccess access;

    @Autowired
    DraftRetention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void thePageIsMaskedAndTheFileIsNotButWantsAFreshCode() throws Exception {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");

        mvc.perform(get("/my/data").with(As.actor(customer)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(id),
                                not(containsString(company.idNo())),
                                not(containsString(company.phone())),
                                not(containsString(company.accountNo())))));
        file(customer, "000000", "json").andExpect(status().isUnprocessableEntity());

        act("/my/data/code", customer).andExpect(status().isOk());
        String code = codes.lastSignIn(company.phone());
        JsonNode told = new ObjectMapper()
                .readTree(file(customer, code, "json")
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Disposition", containsString("attachment")))
                        .andExpect(header().string("Cache-Control", containsString("no-store")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(told.at("/account/0/idNo").asText()).isEqualTo(company.idNo());
        assertThat(told.at("/account/0/phone").asText()).isEqualTo(company.phone());
        assertThat(told.at("/applications/0/account").asText()).isEqualTo(company.accountNo());
        assertThat(told.at("/consents/0/sha256").asText()).hasSize(64);
        assertThat(told.at("/consents/0/proven").asText()).isEqualTo("true");
        file(customer, code, "html").andExpect(status().isUnprocessableEntity());
        assertThat(entries("OwnDataDownloaded", customer.id())).isEqualTo(1);

        desk.withdraw(id, customer);
        bank.awaitEnd(id);
    }

    @Test
    void whoAsksForDeletionIsKeptForTheLawAlone() throws Exception {
        Subject company = Subject.of("108");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        String rm = bank.see(id).rmId();
        act("/my/data/restriction", customer).andExpect(status().isConflict());
        desk.withdraw(id, customer);
        bank.awaitEnd(id);
        String draft = intake.begin("CREDIT_QUICK", "H5", customer).id();
        assertThat(access.mayRead(id, bank.staff(rm))).isTrue();

        act("/my/data/restriction", customer).andExpect(redirectedUrl("/my/data"));

        assertThatThrownBy(() -> desk.get(draft)).isInstanceOf(ApplicationNotFound.class);
        assertThatThrownBy(() -> intake.begin("CREDIT_QUICK", "H5", customer)).isInstanceOf(AccountRestricted.class);
        mvc.perform(get("/my/data").with(As.actor(customer)))
                .andExpect(content().string(containsString("已限制处理")));
        assertThat(jdbc.sql("select count(*) from consent_grant where application_id = ? and active_key is not null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(entries("RestrictionSet", customer.id())).isEqualTo(1);
        onlyOperationsLookInAndSayWhy(id, bank.staff(rm));

        act("/my/data/restriction/lift", customer).andExpect(redirectedUrl("/my/data"));
        assertThat(access.mayRead(id, bank.staff(rm))).isTrue();
        assertThat(entries("RestrictionLifted", customer.id())).isEqualTo(1);
    }

    private void onlyOperationsLookInAndSayWhy(String id, Actor rm) throws Exception {
        Actor ops = bank.staff("ops.qin");
        assertThat(ops.has(Role.OPS)).isTrue();
        for (Actor colleague : new Actor[] {rm, ops}) {
            mvc.perform(get("/staff/cases/" + id).with(As.actor(colleague))).andExpect(status().isNotFound());
            mvc.perform(get("/api/v1/cases/" + id).with(As.actor(colleague))).andExpect(status().isNotFound());
        }
        look(id, "COURT", rm).andExpect(status().isNotFound());
        look(id, "", ops).andExpect(status().isUnprocessableEntity());
        look(id, "COURT", ops).andExpect(redirectedUrl("/staff/cases/" + id));
        mvc.perform(get("/staff/cases/" + id).with(As.actor(ops))).andExpect(status().isOk());
        assertThat(entries("RestrictedCaseShown", ops.id())).isPositive();
        clock.advance(Duration.ofMinutes(16));
        mvc.perform(get("/staff/cases/" + id).with(As.actor(ops))).andExpect(status().isNotFound());
    }

    @Test
    void aDraftThatNobodySubmitsIsDeletedInTime() {
        Actor customer = bank.customer(Subject.of("105"));
        String old = intake.begin("TAX_LOAN", "H5", customer).id();
        clock.advance(Duration.ofDays(60));
        String young = intake.begin("CREDIT_QUICK", "H5", customer).id();
        retention.look();
        assertThat(desk.get(old)).isNotNull();

        clock.advance(Duration.ofDays(31));
        retention.look();

        assertThatThrownBy(() -> desk.get(old)).isInstanceOf(ApplicationNotFound.class);
        assertThat(desk.get(young)).isNotNull();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'DraftDiscarded' and application_id = ?")
                        .param(old)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        intake.discard(young);
    }

    private long entries(String action, String actor) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?")
                .params(action, actor)
                .query(Long.class)
                .single();
    }

    private ResultActions act(String path, Actor actor) throws Exception {
        return mvc.perform(
                post(path).param("confirmed", "yes").with(As.actor(actor)).with(csrf()));
    }

    private ResultActions look(String id, String reason, Actor actor) throws Exception {
        return mvc.perform(post("/staff/restricted/" + id)
                .param("reason", reason)
                .with(As.actor(actor))
                .with(csrf()));
    }

    private ResultActions file(Actor customer, String code, String format) throws Exception {
        return mvc.perform(post("/my/data/file")
                .param("code", code)
                .param("format", format)
                .with(As.actor(customer))
                .with(csrf()));
    }
}
