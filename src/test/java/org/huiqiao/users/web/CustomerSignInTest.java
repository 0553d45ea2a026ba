package org.huiqiao.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.huiqiao.PageSlice;
import org.huiqiao.users.SignInCodeIssued;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@PageSlice
@RecordApplicationEvents
class CustomerSignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void aNumberThatCannotBeIsSentBackWithItsFault() throws Exception {
        mvc.perform(post("/login/code").param("phone", "12345").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"12345\""),
                                containsString("href=\"#phone\""),
                                containsString("aria-invalid=\"true\""))));
        mvc.perform(post("/login/code").param("phone", "").param("lang", "en").with(csrf()))
                .andExpect(content().string(containsString("Please enter your mobile number")));
    }

    @Test
    void phoneThenCodeThenIn() throws Exception {
        Cookie before = mvc.perform(
                        post("/login/code").param("phone", "138 0000 0011").with(csrf()))
                .andExpect(redirectedUrl("/login/code"))
                .andReturn()
                .getResponse()
                .getCookie("huiqiao");
        mvc.perform(get("/login/code").cookie(before)).andExpect(content().string(containsString("138****0011")));

        mvc.perform(post("/login")
                        .cookie(before)
                        .param("phone", "13800000011")
                        .param("code", "x")
                        .with(csrf()))
                .andExpect(status().isUnauthorized())
                .andExpect(forwardedUrl("/login/again"));
        Cookie after = mvc.perform(post("/login")
                        .cookie(before)
                        .param("phone", "13800000011")
                        .param("code", lastCode())
                        .with(csrf()))
                .andExpect(redirectedUrl("/my"))
                .andReturn()
                .getResponse()
                .getCookie("huiqiao");
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null")
                        .query(Integer.class)
                        .list())
                .contains(30 * 60);
    }

    @Test
    void withoutAPhoneThereIsNoCodePage() throws Exception {
        mvc.perform(get("/login/code")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aPartnersPageGetsATokenAndGivesItBack() throws Exception {
        json("/api/v1/sign-in/code", "{\"phone\":\"13800000012\"}", 202);
        String answer =
                json("/api/v1/sign-in", "{\"phone\":\"13800000012\",\"code\":\"%s\"}".formatted(lastCode()), 200);
        String bearer = "Bearer " + JsonPath.read(answer, "$.token");
        mvc.perform(delete("/api/v1/sign-in").header("Authorization", bearer)).andExpect(status().isNoContent());
        mvc.perform(delete("/api/v1/sign-in").header("Authorization", bearer)).andExpect(status().isUnauthorized());
    }

    @Test
    void theApiSaysWhatIsWrongInProblemDocuments() throws Exception {
        json("/api/v1/sign-in/code", "{\"phone\":\"13800000013\"}", 202);
        mvc.perform(post("/api/v1/sign-in/code")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phone\":\"13800000013\"}"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("秒")));
        mvc.perform(post("/api/v1/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phone\":\"\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[?(@.field == 'code')].message").isNotEmpty());
        json("/api/v1/sign-in/code", "{\"phone\":\"12345\"}", 422);
        json("/api/v1/sign-in/code", "not json", 400);
    }

    @Test
    void aPageThatIsNotThereSaysSoInTheReadersLanguage() throws Exception {
        mvc.perform(get("/error")
                        .requestAttr("jakarta.servlet.error.status_code", 404)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        })
                        .param("lang", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("was not found"), not(containsString("没有")))));
    }

    private String json(String path, String body, int expected) throws Exception {
        return mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String lastCode() {
        return events.stream(SignInCodeIssued.class)
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .code();
    }
}
