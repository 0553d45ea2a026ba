package org.huiqiao.users.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiqiao.As;
import org.huiqiao.PageSlice;
import org.huiqiao.users.Actor;
import org.huiqiao.users.DemoStaff;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@PageSlice
@Import(DoorsTest.Rooms.class)
class DoorsTest {

    @RestController
    static class Rooms {

        @GetMapping({"/my/room", "/staff/room", "/api/v1/my/room", "/api/v1/tasks/room", "/room", "/api/v1/room"})
        String who(Actor actor) {
            return actor.id();
        }

        @PostMapping({"/my/room", "/staff/room", "/api/v1/my/room", "/api/v1/tasks/room", "/callbacks/room", "/room"})
        String act() {
            return "done";
        }
    }

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/staff/login", "/css/base.css", "/js/htmx/htmx.min.js", "/v3/api-docs"})
    void theFrontIsOpenToEverybody(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/my/room, 302, 200, 403",
        "/staff/room, 302, 403, 200",
        "/room, 404, 404, 404",
        "/api/v1/my/room, 401, 200, 403",
        "/api/v1/tasks/room, 401, 403, 200",
        "/api/v1/room, 401, 403, 403",
        "/actuator/info, 404, 404, 404",
        "/login/again, 404, 404, 404",
    })
    void everyDoorKnowsWhoMayPass(String path, int nobody, int customer, int staff) throws Exception {
        mvc.perform(get(path)).andExpect(status().is(nobody));
        mvc.perform(get(path).with(As.customer("C0000000001"))).andExpect(status().is(customer));
        mvc.perform(get(path).with(As.staff("rm.li", Role.RM))).andExpect(status().is(staff));
    }

    @Test
    void eachSideHasItsOwnSignIn() throws Exception {
        mvc.perform(get("/my/room")).andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(get("/staff/room")).andExpect(redirectedUrlPattern("**/staff/login"));
        mvc.perform(get("/staff/room").header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void controllersLearnWhoIsActing() throws Exception {
        mvc.perform(get("/my/room").with(As.customer("C0000000007")))
                .andExpect(content().string("C0000000007"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/my/room").with(As.customer("C0000000001"))).andExpect(status().isForbidden());
        mvc.perform(post("/my/room").with(As.customer("C0000000001")).with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(post("/api/v1/tasks/room").with(As.staff("rm.li", Role.RM))).andExpect(status().isForbidden());
    }

    @Test
    void basicCredentialsNeedNoToken() throws Exception {
        mvc.perform(post("/api/v1/tasks/room").with(httpBasic("rm.li", DemoStaff.PASSWORD)))
                .andExpect(status().isOk());
        mvc.perform(post("/api/v1/tasks/room").with(httpBasic("rm.zhao", "guess")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(post("/api/v1/my/room").with(httpBasic("rm.li", DemoStaff.PASSWORD)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/my/room").header("Authorization", "Bearer guess"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void callbacksPassWithoutASession() throws Exception {
        mvc.perform(post("/callbacks/room")).andExpect(status().isOk());
        mvc.perform(get("/callbacks/room")).andExpect(status().isForbidden());
    }

    @Test
    void staffComeInByPasswordAndAnErrorKeepsTheName() throws Exception {
        mvc.perform(post("/staff/login")
                        .param("username", "rm.li")
                        .param("password", DemoStaff.PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/inbox"));
        mvc.perform(post("/staff/login/again")).andExpect(status().is(403));
    }

    @Test
    void theDemoUsersAreShownInTheDemoOnly() throws Exception {
        mvc.perform(get("/staff/login")).andExpect(content().string(not(containsString(DemoStaff.PASSWORD))));
    }

    @Test
    void everyAnswerCarriesTheSafeHeaders() throws Exception {
        mvc.perform(get("/"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(containsString("frame-ancestors 'none'"), not(containsString("unsafe")))));
    }
}
