package org.huiqiao.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.huiqiao.PageSlice;
import org.huiqiao.users.factor.Authenticators;
import org.huiqiao.users.factor.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in with the bank's own provider; without a registration there is no such thing, as every other test shows. */
@PageSlice
@Import(SecondFactorFirstTest.Room.class)
class BanksOwnSignInTest {

    private static final Provider PROVIDER = new Provider();

    @DynamicPropertySource
    static void registered(DynamicPropertyRegistry properties) {
        String one = "spring.security.oauth2.client.registration.bank.";
        properties.add(one + "client-id", () -> Provider.CLIENT);
        properties.add(one + "client-secret", () -> "secret");
        properties.add(one + "client-name", () -> "行内统一认证");
        properties.add(one + "scope", () -> "openid");
        properties.add(one + "authorization-grant-type", () -> "authorization_code");
        properties.add(one + "redirect-uri", () -> "{baseUrl}/staff/login/back/{registrationId}");
        properties.add("spring.security.oauth2.client.provider.bank.issuer-uri", PROVIDER::url);
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Clock clock;

    private Browser browser;

    @AfterEach
    void asItWas() {
        PROVIDER.forged = false;
        jdbc.sql("update staff set active = true where id = 'review.wu'").update();
        jdbc.sql("delete from authenticator").update();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        mvc.perform(get("/staff/login"))
                .andExpect(content().string(containsString("用行内统一认证登录")))
                .andExpect(content().string(containsString("/staff/login/with/bank")));
    }

    @Test
    void aMemberOfStaffComesInWithOurPosts() throws Exception {
        backAs("review.wu").andExpect(redirectedUrl("/staff/inbox"));
        browser.open("/staff/till").andExpect(content().string("in"));
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'review.wu'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aStrangerALeaverAndAForgedTokenStayOutsideAndNobodyIsMade() throws Exception {
        backAs("stranger").andExpect(redirectedUrl("/staff/login?unknown"));
        browser.open("/staff/till").andExpect(redirectedUrlPattern("**/staff/login"));
        assertThat(jdbc.sql("select count(*) from staff where id = 'stranger'")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update staff set active = false where id = 'review.wu'").update();
        backAs("review.wu").andExpect(redirectedUrl("/staff/login?unknown"));
        PROVIDER.forged = true;
        backAs("review.zhou").andExpect(redirectedUrl("/staff/login?unknown"));
        browser.open("/staff/till").andExpect(redirectedUrlPattern("**/staff/login"));
    }

    @Test
    void whoHasASecondFactorHereIsAskedForItStill() throws Exception {
        Phone.enrol(authenticators, "review.wu", clock.instant());
        backAs("review.wu").andExpect(redirectedUrl("/staff/login/second"));
        browser.open("/staff/till").andExpect(redirectedUrl("/staff/login/second"));
    }

    /** To the provider and back. */
    private ResultActions backAs(String person) throws Exception {
        browser = new Browser(mvc);
        String there = browser.open("/staff/login/with/bank")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).startsWith(PROVIDER.url() + "/authorize");
        Map<String, String> asked = UriComponentsBuilder.fromUri(URI.create(there))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        PROVIDER.person = person;
        PROVIDER.nonce = asked.get("nonce");
        return browser.send(get("/staff/login/back/bank")
                .param("code", "c")
                .param(
                        "state",
                        java.net.URLDecoder.decode(asked.get("state"), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
