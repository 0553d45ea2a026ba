package org.huiqiao.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Base64;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.huiqiao.users.DemoStaff;
import org.huiqiao.users.factor.Authenticators;
import org.huiqiao.users.factor.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@CaseTest
@AutoConfigureMockMvc
class SecondFactorTest {

    private static final String PASSWORD = DemoStaff.PASSWORD;

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Authenticators authenticators;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from authenticator").update();
        jdbc.sql("delete from second_factor_failure").update();
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("delete from spring_session where principal_name = 'review.wu'")
                .update();
        jdbc.sql("delete from staff_role where staff_id = 'review.wu' and role_name = 'LEGAL'")
                .update();
    }

    @Test
    void signingInTakesBothHalvesAndHalfOfItOpensNothing() throws Exception {
        Phone phone = enrol("review.wu");
        Browser browser = new Browser(mvc);
        browser.open("/staff/inbox");
        browser.signIn("review.wu", PASSWORD).andExpect(redirectedUrl("/staff/login/second"));
        String half = browser.session();
        browser.open("/staff").andExpect(redirectedUrl("/staff/login/second"));
        browser.send(get("/api/v1/tasks")).andExpect(status().isForbidden());
        browser.open("/staff/login/second").andExpect(status().isOk());
        browser.submit("/staff/login/second", "code", "000000")
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("验证码不对")));
        browser.submit("/staff/login/second", "code", phone.code(clock.instant()))
                .andExpect(redirectedUrlPattern("**/staff/inbox*"));
        assertThat(browser.session()).isNotEqualTo(half);
        browser.open("/staff").andExpect(status().isOk());
        browser.open("/staff/login/second").andExpect(status().isForbidden());
    }

    @Test
    void aMachineBringsTheSecondFactorAlong() throws Exception {
        Phone phone = enrol("review.wu");
        mvc.perform(get("/api/v1/tasks").with(httpBasic("review.wu", PASSWORD)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("urn:huiqiao:problem:second-factor-required"));
        mvc.perform(get("/api/v1/tasks")
                        .with(httpBasic("review.wu", PASSWORD))
                        .header("Second-Factor", phone.code(clock.instant())))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/tasks").with(httpBasic("review.zhou", PASSWORD)))
                .andExpect(status().isOk());
    }

    @Test
    void anApprovalWantsItAgainAndLosesNothingThatWasTyped() throws Exception {
        String id = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toDecision(id);
        InboxItem task = bank.awaitTask(id, "Task_ApproveLoan");
        Actor approver = bank.fit(task);
        Phone phone = enrol(approver.id());
        Browser browser = new Browser(mvc);
        browser.signIn(approver.id(), PASSWORD);
        browser.submit("/staff/login/second", "code", phone.code(clock.instant()));
        browser.submit("/staff/tasks/" + task.taskId() + "/claim").andExpect(status().is3xxRedirection());
        clock.advance(Duration.ofMinutes(6));

        String path = "/staff/tasks/" + task.taskId() + "/complete";
        String[] typed = {
            "conclusion",
            "AGREE",
            "amount",
            "500000",
            "termMonths",
            "12",
            "opinion",
            "同意，\"分两笔\"发放",
            "_secondFactor",
            ""
        };
        browser.submit(path, typed)
                .andExpect(status().isForbidden())
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"" + path + "\""),
                                containsString("name=\"amount\" value=\"500000\""),
                                containsString("value=\"同意，&quot;分两笔&quot;发放\""))));
        typed[9] = "000000";
        browser.submit(path, typed)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("验证码不对")));
        browser.send(post("/api/v1/tasks/" + task.taskId() + "/complete")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\":{}}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:huiqiao:problem:second-factor-required"))
                .andExpect(jsonPath("$.header").value("Second-Factor"));
        assertThat(bank.open(id, "Task_ApproveLoan")).isNotNull();

        typed[9] = phone.code(clock.instant());
        browser.submit(path, typed).andExpect(redirectedUrl("/staff?done=" + id));
        assertThat(bank.open(id, "Task_ApproveLoan")).isNull();
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() throws Exception {
        Browser here = new Browser(mvc);
        Browser elsewhere = new Browser(mvc);
        here.signIn("review.wu", PASSWORD);
        elsewhere.signIn("review.wu", PASSWORD);
        here.submit("/staff/security/password", "current", "wrong", "chosen", "review.wu.password", "again", "x")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("现在的密码不对"),
                                containsString("密码里不能有用户名"),
                                containsString("两次输入的新密码不一样"))));
        here.submit(
                        "/staff/security/password",
                        "current",
                        PASSWORD,
                        "chosen",
                        "Kaffee-am-Xihu",
                        "again",
                        "Kaffee-am-Xihu")
                .andExpect(redirectedUrl("/staff/security?password"));
        here.open("/staff").andExpect(status().isOk());
        elsewhere.open("/staff").andExpect(redirectedUrlPattern("**/staff/login"));
        new Browser(mvc).signIn("review.wu", PASSWORD).andExpect(status().isUnauthorized());
        new Browser(mvc).signIn("review.wu", "Kaffee-am-Xihu").andExpect(redirectedUrl("/staff/inbox"));
        jdbc.sql("update staff set password_hash = ? where id = 'review.wu'")
                .param(encoder.encode(PASSWORD))
                .update();
    }

    @Test
    void anotherPostEndsTheSession() throws Exception {
        Browser browser = new Browser(mvc);
        browser.signIn("review.wu", PASSWORD);
        browser.open("/staff").andExpect(status().isOk());
        jdbc.sql("insert into staff_role (staff_id, role_name) values ('review.wu', 'LEGAL')")
                .update();
        browser.open("/staff").andExpect(redirectedUrlPattern("**/staff/login"));
        browser.signIn("review.wu", PASSWORD);
        browser.open("/staff").andExpect(status().isOk());
        jdbc.sql("update staff set branch_id = 'B01' where id = 'review.wu'").update();
        browser.send(get("/api/v1/tasks")).andExpect(status().isUnauthorized());
        jdbc.sql("update staff set branch_id = null where id = 'review.wu'").update();
    }

    @Test
    void aSessionHasANewNameAfterTheSignInAndEndsAfterAQuarterOfAnHour() throws Exception {
        Browser browser = new Browser(mvc);
        browser.open("/staff/inbox");
        String planted = browser.session();
        browser.signIn("review.wu", PASSWORD);
        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(idleSeconds(browser)).isEqualTo(15 * 60);
    }

    @Test
    void whoHasSignedInOnThisDeviceIsNotLockedOutByAStrangerAtTheNextDesk() throws Exception {
        Browser owner = new Browser(mvc, "10.9.9.9");
        owner.signIn("review.wu", PASSWORD);
        owner.forgetSession();
        Browser stranger = new Browser(mvc, "10.9.9.9");
        for (int i = 0; i < 5; i++) {
            stranger.signIn("review.wu", "guess").andExpect(status().isUnauthorized());
        }
        stranger.signIn("review.wu", PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        owner.signIn("review.wu", PASSWORD).andExpect(redirectedUrl("/staff/inbox"));
    }

    private int idleSeconds(Browser browser) {
        String id = new String(Base64.getDecoder().decode(browser.session()));
        return jdbc.sql("select max_inactive_interval from spring_session where session_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Phone enrol(String staffId) {
        Phone phone = Phone.enrol(authenticators, staffId, clock.instant());
        clock.advance(Duration.ofSeconds(30));
        return phone;
    }
}
