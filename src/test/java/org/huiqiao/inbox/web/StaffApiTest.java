package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.huiqiao.users.web.ActorAuthentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The same rules as on the pages, for the pad's own application. */
@CaseTest
class StaffApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Bank bank;

    private MockMvc mvc;

    /** What the API itself does; which addresses the doors open to staff is tested with the doors. */
    @BeforeEach
    void withoutTheDoors() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMortgageLoanIsInvestigatedAndClaimedThroughTheApi() throws Exception {
        String id = bank.apply(
                Subject.of("110"),
                "MORTGAGE_LOAN",
                2_500_000,
                12,
                "EQUAL_INSTALMENT",
                "浙（2021）杭州市不动产权第0260110号",
                "杭州市西湖区文三路 110 号 3 幢 1203 室");
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        Actor rm = bank.staff(task.assignee());

        mvc.perform(get("/api/v1/tasks").param("view", "mine").with(acting(rm)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tasks[*].applicationId").value(hasItem(id)));
        mvc.perform(get("/api/v1/tasks/" + task.taskId()).with(acting(rm)))
                .andExpect(jsonPath("$.held").value(true))
                .andExpect(jsonPath("$.fields[*].id").value(hasItem("siteVisitOn")));
        mvc.perform(get("/api/v1/tasks/" + task.taskId()).with(as("l2.feng"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/cases/" + id).with(as("l2.feng"))).andExpect(status().isNotFound());

        complete(task, "{\"values\":{\"summary\":\"经营正常\"}}", rm)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("siteVisitOn")));
        complete(task, """
                        {"values":{"summary":"经营正常","declaredRevenue":9000000,"annualNetCash":3000000,"annualDebtService":0,"siteVisitOn":"2026-03-16",
                        "secondInvestigator":"rm2.song","recommendation":"LEND"}}""", rm).andExpect(status().isNoContent());

        InboxItem review = bank.awaitTask(id, "Task_ReviewCase");
        mvc.perform(get("/api/v1/tasks").param("view", "group").with(as("review.zhou")))
                .andExpect(jsonPath("$.tasks[*].taskId").value(hasItem(review.taskId())));
        mvc.perform(post("/api/v1/tasks/" + review.taskId() + "/claim").with(as("review.zhou")))
                .andExpect(status().isOk());
        mvc.perform(post("/api/v1/tasks/" + review.taskId() + "/claim").with(as("review.wu")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这项任务刚被 周正 领取。"));
        mvc.perform(get("/api/v1/cases/" + id).with(as("review.zhou")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.head.id").value(id))
                .andExpect(jsonPath("$.people[*].phone")
                        .value(not(hasItem(Subject.of("110").phone()))));
        assertThat(bank.open(id, "Task_ReviewCase").assignee()).isEqualTo("review.zhou");
    }

    private ResultActions complete(InboxItem task, String json, Actor actor) throws Exception {
        return mvc.perform(post("/api/v1/tasks/" + task.taskId() + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(acting(actor)));
    }

    private RequestPostProcessor as(String staffId) {
        return acting(bank.staff(staffId));
    }

    private static RequestPostProcessor acting(Actor actor) {
        return request -> {
            ActorAuthentication signedIn = new ActorAuthentication(actor);
            SecurityContextHolder.getContext().setAuthentication(signedIn);
            request.setUserPrincipal(signedIn);
            return request;
        };
    }
}
