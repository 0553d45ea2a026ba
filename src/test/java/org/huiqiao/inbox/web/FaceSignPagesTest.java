package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huiqiao.Bank.form;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.facesign.AskedQuestion;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignStatus;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two people hold a session on the page, question by question, and a third one checks it. */
@CaseTest
@AutoConfigureMockMvc
class FaceSignPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    FaceSignRoom room;

    @Autowired
    ApplicationDesk desk;

    private String base;

    @Test
    void aSessionIsHeldByTwoAndAskedByTheFirst() throws Exception {
        String id = upToTheInterview();
        base = "/staff/cases/" + id + "/face-sign";
        InboxItem task = bank.awaitTask(id, "Task_HostInterview");
        Actor host = bank.staff(task.assignee());
        Actor second = bank.staff(host.id().equals("rm2.wang") ? "rm.li" : "rm2.wang");

        mvc.perform(get("/staff/cases/" + id).with(As.actor(host)))
                .andExpect(content().string(not(containsString("/complete"))));
        send("/staff/tasks/" + task.taskId() + "/complete", host).andExpect(status().isConflict());
        mvc.perform(get(base).with(As.actor(bank.staff("l2.feng")))).andExpect(status().isNotFound());
        send(base + "/seat", bank.staff("ops.qin"), "seat", "1").andExpect(status().isForbidden());

        send(base + "/seat", host, "seat", "1").andExpect(status().is3xxRedirection());
        send(base + "/seat", host, "seat", "2").andExpect(status().isConflict());
        send(base + "/seat", second, "seat", "2").andExpect(status().is3xxRedirection());
        mvc.perform(get(base).with(As.actor(second)))
                .andExpect(content().string(not(containsString("/questions/1"))))
                .andExpect(content().string(not(containsString("/conclude"))))
                .andExpect(content().string(not(containsString(Subject.of("102").idNo()))));

        for (AskedQuestion question : room.session(id).orElseThrow().questions()) {
            boolean free = question.expected() == null;
            send(
                            base + "/questions/" + question.questionNo(),
                            host,
                            "answer",
                            free ? "YES" : question.expected().name(),
                            "text",
                            free ? "六十万元，十二个月，采购原纸" : "")
                    .andExpect(status().is3xxRedirection());
        }
        send(base + "/conclude", second).andExpect(status().is3xxRedirection());
        assertThat(room.session(id).orElseThrow().status()).isEqualTo(FaceSignStatus.COMPLETED);
        mvc.perform(get(base + "/evidence.json").with(As.actor(host)))
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(content().string(containsString("\"unbroken\":true")));
        bank.awaitTask(id, "Task_CheckQuality");
    }

    private String upToTheInterview() {
        String id = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Actor customer = bank.customer(Subject.of("102"));
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意主办意见"));
        bank.work(
                id,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", "600000", "termMonths", "12", "opinion", "同意"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        return id;
    }

    private ResultActions send(String address, Actor actor, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(actor)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }
}
