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
import org.huiqiao.documents.Document;
import org.huiqiao.documents.Documents;
import org.huiqiao.documents.Supplements;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.portal.CustomerMessages;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is missing goes to the customer once, from the manager and from the reviewer, and comes back to whoever asked. */
@CaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplementListTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Inbox inbox;

    @Autowired
    Documents documents;

    @Autowired
    Supplements supplements;

    @Autowired
    CustomerMessages messages;

    @Autowired
    ApplicationDesk desk;

    private String id = "";
    private Actor rm = Actor.SYSTEM;
    private Actor customer = Actor.SYSTEM;

    @BeforeAll
    void aTaxLoan(@Autowired TickingClock clock) {
        clock.advance(Duration.ofDays(31));
        id = bank.apply(Subject.of("102"), "TAX_LOAN", 700_000, 12, "EQUAL_INSTALMENT");
        rm = bank.staff(bank.awaitTask(id, "Task_Investigate").assignee());
        customer = bank.customer(Subject.of("102"));
    }

    @AfterAll
    void itsEnd() {
        desk.withdraw(id, customer);
    }

    @Test
    @Order(1)
    void whatWasSentBackIsOnTheListByItselfWithItsReason() throws Exception {
        judge("DOC11", "RETURN", "PURPOSE_AMOUNT");
        look(rm).andExpect(content().string(containsString("id=\"note-DOC11\"")))
                .andExpect(content().string(containsString("value=\"金额与用途不符\"")))
                .andExpect(content().string(containsString("value=\"DOC11\" checked")))
                .andExpect(content().string(not(containsString("value=\"DOC07\" checked"))));
        Actor lead = bank.staff(rm.branch().equals("B01") ? "lead.sun" : "lead.tang");
        look(lead).andExpect(content().string(not(containsString("补件清单（一次性告知）"))));
        list(lead, "item", "DOC11", "note-DOC11", "x").andExpect(status().isConflict());
    }

    @Test
    @Order(2)
    void aListIsSentWholeOrNotAtAll() throws Exception {
        list(rm).andExpect(status().isUnprocessableEntity());
        list(rm, "item", "DOC11", "note-DOC11", " ").andExpect(status().isUnprocessableEntity());
        assertThat(supplements.open(id)).isEmpty();
        list(rm, "item", "DOC11", "note-DOC11", "金额与用途不符", "item", "DOC07", "note-DOC07", "最近六个月")
                .andExpect(redirectedUrl("/staff?done=" + id));
        assertThat(supplements.open(id).orElseThrow().items()).hasSize(2);
        assertThat(messages.ofCase(id)).extracting(message -> message.code()).contains("SUPPLEMENT_REQUESTED");
        list(rm, "item", "DOC11", "note-DOC11", "再要一次").andExpect(status().isConflict());
        assertThat(supplements.rounds(id)).isOne();
    }

    @Test
    @Order(3)
    void whatComesBackIsJudgedOneByOneAndOnlyTheRestIsAskedForAgain() throws Exception {
        send("DOC11", "DOC07");
        bank.awaitTask(id, "Task_CheckDocuments");
        judge("DOC11", "ACCEPT", "");
        judge("DOC07", "RETURN", "FLOW_GAP");
        bank.work(id, "Task_CheckDocuments", Bank.form("returnedItems", "", "comment", ""));
        assertThat(supplements.rounds(id)).isEqualTo(2);
        assertThat(supplements.open(id).orElseThrow().items())
                .singleElement()
                .matches(item -> item.docCode().equals("DOC07") && item.note().equals("流水月份不连续"));
        send("DOC07");
        bank.awaitTask(id, "Task_CheckDocuments");
        judge("DOC07", "ACCEPT", "");
        bank.work(id, "Task_CheckDocuments", Bank.form("returnedItems", "", "comment", ""));
        assertThat(bank.awaitTask(id, "Task_Investigate").assignee()).isEqualTo(rm.id());
    }

    @Test
    @Order(4)
    void theReviewersListComesBackToTheReviewer() throws Exception {
        bank.work(id, "Task_Investigate", Bank.investigation());
        InboxItem task = bank.awaitTask(id, "Task_ReviewCase");
        Actor reviewer = bank.fit(task);
        Bank.as(reviewer, () -> inbox.claim(task.taskId(), reviewer));
        list(reviewer, "item", "DOC10", "note-DOC10", "最大客户的合同").andExpect(status().is3xxRedirection());
        send("DOC10");
        bank.work(id, "Task_CheckDocuments", Bank.form("returnedItems", "", "comment", ""));
        bank.awaitTask(id, "Task_ReviewCase");
        look(rm).andExpect(content().string(containsString("退回补件：DOC10")));
    }

    private void send(String... docCodes) {
        bank.awaitTask(id, "Task_SupplyDocuments");
        for (String code : docCodes) {
            bank.upload(id, code, customer);
        }
        Bank.as(customer, () -> supplements.submit(id, customer));
    }

    private void judge(String docCode, String verdict, String reason) throws Exception {
        String file = documents.list(id).stream()
                .filter(document -> document.current() && document.docCode().equals(docCode))
                .map(Document::id)
                .findFirst()
                .orElseThrow();
        mvc.perform(post("/staff/cases/" + id + "/documents/" + file + "/verdict")
                        .param("verdict", verdict)
                        .param("reason", reason)
                        .with(As.actor(rm))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions look(Actor reader) throws Exception {
        return mvc.perform(get("/staff/cases/" + id).with(As.actor(reader))).andExpect(status().isOk());
    }

    private ResultActions list(Actor sender, String... typed) throws Exception {
        MockHttpServletRequestBuilder request = post("/staff/cases/" + id + "/supplement");
        for (int n = 0; n < typed.length; n += 2) {
            request.param(typed[n], typed[n + 1]);
        }
        return mvc.perform(request.with(As.actor(sender)).with(csrf()));
    }
}
