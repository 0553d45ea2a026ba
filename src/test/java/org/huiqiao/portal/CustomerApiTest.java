package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Intake;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.contract.SigningCodeIssued;
import org.huiqiao.customers.Customers;
import org.huiqiao.users.Actor;
import org.huiqiao.users.ApiTokens;
import org.huiqiao.users.Mobile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A credit loan from sign-in to money, all of it over JSON. */
@CaseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class CustomerApiTest {

    private static final String MY = "/api/v1/my";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Bank bank;

    @Autowired
    Intake intake;

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFigureThatWouldFillTheMemoryIsRefused() throws Exception {
        Actor customer = bank.customer(Subject.of("101"));
        String id = intake.begin("CREDIT_QUICK", "API", customer).id();
        mvc.perform(put("/api/v1/my/applications/" + id + "/resolution")
                        .with(As.actor(customer))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"votes\":[{\"holder\":\"a\",\"share\":1e999999999,\"ballot\":\"FOR\"}]}"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/calculator?amount=1e999999999&months=12&rate=4&method=EQUAL_INSTALMENT"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void aCreditLoanGoesFromFormToMoney() throws Exception {
        Subject subject = Subject.of("101");
        Actor customer = customer(subject.phone());
        String token = tokens.issue(customer).token();

        mvc.perform(get("/api/v1/products")).andExpect(jsonPath("$[0].code").value("CREDIT_QUICK"));
        call(token, put(MY + "/me"), "{\"name\":\"%s\",\"idNo\":\"%s\"}".formatted(subject.name(), subject.idNo()))
                .andExpect(jsonPath("$.realNamed").value(true));
        String id = JsonPath.read(
                call(token, post(MY + "/applications"), "{\"productCode\":\"CREDIT_QUICK\"}")
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        String one = MY + "/applications/" + id;
        call(token, put(one + "/company"), "{\"creditCode\":\"91330100MADEM0011A\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("校验不通过")));
        call(token, put(one + "/company"), "{\"creditCode\":\"%s\"}".formatted(subject.creditCode()))
                .andExpect(jsonPath("$.borrowerType").value("SOLE"));
        call(
                        token,
                        put(one + "/borrowing"),
                        "{\"amount\":120000,\"termMonths\":12,\"repaymentMethod\":\"SEASONAL\",\"purpose\":\"采购面粉\",\"accountNo\":\"%s\"}"
                                .formatted(subject.accountNo()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("该产品不能用这种还款方式。"));
        call(
                        token,
                        put(one + "/borrowing"),
                        "{\"amount\":120000,\"termMonths\":12,\"repaymentMethod\":\"EQUAL_INSTALMENT\",\"purpose\":\"采购面粉\",\"accountNo\":\"%s\"}"
                                .formatted(subject.accountNo()))
                .andExpect(status().isOk());
        call(token, post(one + "/submit"), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").exists());
        String given = consents.required("CREDIT_QUICK").stream()
                .filter(ConsentText::required)
                .map(text -> "{\"code\":\"%s\",\"version\":%d}".formatted(text.code(), text.version()))
                .collect(Collectors.joining(",", "{\"consents\":[", "]}"));
        call(token, post(one + "/consents"), given).andExpect(status().isOk());
        call(token, post(one + "/submit"), "")
                .andExpect(jsonPath("$.status").value("SUBMITTED"))
                .andExpect(jsonPath("$.turn").value("SYSTEM"));

        bank.awaitTask(id, "Task_ConfirmOffer");
        call(token, get(one), "")
                .andExpect(jsonPath("$.tasks[0].page").value("offer"))
                .andExpect(jsonPath("$.offer.amount").value(120000.00))
                .andExpect(jsonPath("$.offer.cost.annualSimple").exists());
        call(token, post(one + "/offer"), "{\"accepted\":true}").andExpect(status().isOk());

        bank.awaitTask(id, "Task_SignContracts");
        call(token, get(one + "/contracts"), "")
                .andExpect(jsonPath("$.documents[0].code").value("LOAN_CONTRACT"));
        call(token, post(one + "/contracts/confirm-cost"), "").andExpect(status().isNoContent());
        call(token, post(one + "/contracts/code"), "").andExpect(status().isAccepted());
        String code = events.stream(SigningCodeIssued.class)
                .reduce((first, last) -> last)
                .orElseThrow()
                .code();
        call(token, post(one + "/contracts/sign"), "{\"code\":\"%s\"}".formatted(code))
                .andExpect(status().isNoContent());

        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        call(token, get(one + "/loan"), "")
                .andExpect(jsonPath("$[0].schedule.length()").value(12));
        assertThat(told(id)).containsOnlyOnce("STATUS_SUBMITTED", "STATUS_APPROVED", "TASK_SIGN", "STATUS_IN_FORCE");
        assertThat(queued(id)).isEqualTo(told(id).size());
    }

    @Test
    void anAppointmentIsBookedCancelledAndBookedAgainAsOnThePage() throws Exception {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toOffer(id, "600000", "12");
        desk.answerOffer(id, true, customer);
        bank.awaitTask(id, "Task_BookAppointment");
        String token = tokens.issue(customer).token();
        String one = MY + "/applications/" + id;

        call(token, post(one + "/appointment/cancel"), "")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").isNotEmpty());
        String first = free(token, one);
        book(token, one, first);
        // the identity of the signers is checked meanwhile
        bank.awaitTask(id, "Task_HostInterview");
        int changes = JsonPath.read(appointments(token, one), "$.changesLeft");
        String other = tokens.issue(customer("13822220002")).token();
        call(other, post(one + "/appointment/cancel"), "").andExpect(status().isNotFound());
        call(token, post(one + "/appointment/cancel"), "").andExpect(status().isNoContent());
        call(token, get(one + "/appointments"), "")
                .andExpect(jsonPath("$.status").value("OPEN"))
                .andExpect(jsonPath("$.booked").doesNotExist());
        assertThat(free(token, one)).isEqualTo(first);

        book(token, one, first);
        String booked = appointments(token, one);
        assertThat(JsonPath.<Integer>read(booked, "$.changesLeft")).isEqualTo(changes - 1);
        Instant fixed = Instant.parse(JsonPath.read(booked, "$.fixedFrom"));
        clock.advance(Duration.between(clock.instant(), fixed));
        token = tokens.issue(customer).token();
        call(token, post(one + "/appointment/cancel"), "")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        call(token, get(one + "/appointments"), "")
                .andExpect(jsonPath("$.booked").value(first))
                .andExpect(jsonPath("$.free").isEmpty());
        desk.withdraw(id, customer);
    }

    private void book(String token, String one, String start) throws Exception {
        call(token, post(one + "/appointment"), "{\"start\":\"%s\"}".formatted(start))
                .andExpect(status().isNoContent());
    }

    /** The last one, which can be changed for days. */
    private String free(String token, String one) throws Exception {
        return JsonPath.<List<String>>read(appointments(token, one), "$.free[-1:]")
                .get(0);
    }

    private String appointments(String token, String one) throws Exception {
        return call(token, get(one + "/appointments"), "")
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void othersGet404AndStrangersNothing() throws Exception {
        Actor owner = customer("13822220001");
        String ownToken = tokens.issue(owner).token();
        String otherToken = tokens.issue(customer("13822220002")).token();
        String id = JsonPath.read(
                call(ownToken, post(MY + "/applications"), "{\"productCode\":\"TAX_LOAN\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        String one = MY + "/applications/" + id;
        call(otherToken, get(one), "").andExpect(status().isNotFound());
        call(otherToken, get(one + "/documents"), "").andExpect(status().isNotFound());
        call(otherToken, post(one + "/withdraw"), "").andExpect(status().isNotFound());
        call(ownToken, post(one + "/payee"), "{\"name\":\"a\",\"account\":\"1234567890\"}")
                .andExpect(status().isConflict());
        call(ownToken, put(one + "/borrowing"), "{\"termMonths\":0}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors").isNotEmpty());
        mvc.perform(get(one)).andExpect(status().isUnauthorized());
    }

    private java.util.List<String> told(String id) {
        return jdbc.sql("select code from customer_message where application_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private int queued(String id) {
        return jdbc.sql("select count(*) from outside_sms where dedup_key like ?")
                .param(id + ":%")
                .query(Integer.class)
                .single();
    }

    private Actor customer(String phone) {
        return Actor.customer(customers.accountOfPhone(Mobile.parse(phone)).id(), "test");
    }

    private ResultActions call(String token, MockHttpServletRequestBuilder request, String json) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return mvc.perform(
                json.isEmpty()
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(json));
    }
}
