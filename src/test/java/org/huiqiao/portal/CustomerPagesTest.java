package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Customers;
import org.huiqiao.engine.TaskClosed;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Mobile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@CaseTest
@AutoConfigureMockMvc
class CustomerPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    CustomerMessages messages;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersAreAskedOneByOneKeptAndSentOff() throws Exception {
        Subject subject = Subject.of("113");
        Actor customer = newCustomer(subject.phone());
        String id = begin(customer, "CREDIT_QUICK");
        String apply = "/my/applications/" + id + "/apply";

        see(customer, apply).andExpect(redirectedUrl(apply + "/person"));
        send(customer, apply + "/person", "name", subject.name(), "idNo", subject.idNo())
                .andExpect(redirectedUrl(apply + "/company"));
        Cookie session = mvc.perform(as(customer, post(apply + "/company").param("creditCode", subject.creditCode())))
                .andExpect(redirectedUrl(apply + "/company/found?from="))
                .andReturn()
                .getResponse()
                .getCookie("huiqiao");
        mvc.perform(as(customer, get(apply + "/company/found")).cookie(session))
                .andExpect(content().string(allOf(containsString("返景文具店"), not(containsString(subject.name())))));
        mvc.perform(as(customer, post(apply + "/company/found")).cookie(session))
                .andExpect(redirectedUrl(apply + "/amount"));
        send(customer, apply + "/amount", "amount", "18万").andExpect(redirectedUrl(apply + "/term"));
        send(customer, apply + "/term", "termMonths", "12").andExpect(redirectedUrl(apply + "/method"));
        send(customer, apply + "/method", "repaymentMethod", "EQUAL_INSTALMENT")
                .andExpect(redirectedUrl(apply + "/purpose"));
        send(customer, apply + "/purpose", "purpose", "STOCK").andExpect(redirectedUrl(apply + "/account"));
        send(customer, apply + "/account", "accountNo", subject.accountNo())
                .andExpect(redirectedUrl(apply + "/consents"));

        assertThat(bank.see(id).purpose()).isEqualTo("采购货物或原材料");
        send(customer, apply + "/purpose", "purpose", "STOCK", "purposeDetail", "面粉")
                .andExpect(redirectedUrl(apply + "/consents"));
        assertThat(bank.see(id).purpose()).isEqualTo("采购货物或原材料：面粉");
        see(customer, apply).andExpect(redirectedUrl(apply + "/consents"));
        see(customer, apply + "/consents").andExpect(content().string(not(containsString("checked"))));
        send(customer, apply + "/consents", ticks("CREDIT_QUICK")).andExpect(redirectedUrl(apply + "/documents"));
        see(customer, apply + "/check").andExpect(content().string(containsString("提交申请")));

        send(customer, apply + "/amount?from=check", "amount", "160000").andExpect(redirectedUrl(apply + "/check"));
        send(customer, "/my/applications/" + id + "/submit").andExpect(redirectedUrl("/my/applications/" + id));
        send(customer, "/my/applications/" + id + "/submit").andExpect(redirectedUrl("/my/applications/" + id));
        see(customer, apply + "/amount").andExpect(redirectedUrl("/my/applications/" + id));

        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(bank.see(id).amount().toYuan()).isEqualByComparingTo("160000");
        see(customer, "/my/messages")
                .andExpect(content().string(allOf(containsString("条未读"), containsString("申请已收到"))));
        see(bank.customer(Subject.of("101")), "/my/messages/" + newestMessage(customer))
                .andExpect(status().isNotFound());
        see(customer, "/my/messages/" + newestMessage(customer)).andExpect(redirectedUrl("/my/applications/" + id));
        assertThat(messages.unread(customer)).isPositive();
        see(customer, "/my/applications/" + id)
                .andExpect(content()
                        .string(allOf(containsString("查看方案并确认"), containsString("一步一步"), not(containsString("??")))));
        see(customer, "/my")
                .andExpect(content().string(allOf(containsString("批下来了，请查看方案并确认。"), not(containsString("条未读")))));
    }

    private long newestMessage(Actor customer) {
        return messages.of(customer).get(0).id();
    }

    @Test
    void theAmountOfTheEstimateIsNotAskedAgain() throws Exception {
        Actor customer = newCustomer("13811110010");
        see(customer, "/my/apply?product=CREDIT_QUICK&amount=15万")
                .andExpect(content().string(containsString("name=\"amount\" value=\"15万\"")));
        String id = send(customer, "/my/apply", "product", "CREDIT_QUICK", "amount", "15万")
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .split("/")[3];
        see(customer, "/my/applications/" + id + "/apply/amount")
                .andExpect(content().string(containsString("value=\"150000\"")));
        send(customer, "/my/apply", "product", "CREDIT_QUICK", "amount", "16万");
        see(customer, "/my/applications/" + id + "/apply/amount")
                .andExpect(content().string(containsString("value=\"150000\"")));
        for (String odd : new String[] {"900万", "viel", "-1", ""}) {
            Actor other = newCustomer("1381111002" + odd.length());
            String draft = send(other, "/my/apply", "product", "CREDIT_QUICK", "amount", odd)
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl()
                    .split("/")[3];
            see(other, "/my/applications/" + draft + "/apply/amount")
                    .andExpect(content().string(containsString("name=\"amount\" value=\"\"")));
        }
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsLost() throws Exception {
        Actor customer = newCustomer("13811110002");
        String apply = "/my/applications/" + begin(customer, "CREDIT_QUICK") + "/apply";

        send(customer, apply + "/person", "name", "周惠民", "idNo", "330106198803125171")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"周惠民\""),
                                containsString("value=\"330106198803125171\""),
                                containsString("href=\"#idNo\""),
                                containsString("身份证号校验不通过"))));
        send(customer, apply + "/amount?lang=en", "amount", "900万")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"900万\""),
                                containsString("This product lends at most CNY 500,000"))));
        send(customer, apply + "/account?lang=zh", "accountNo", "12", "payeeAccount", "6228000000001010173")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"12\""),
                                containsString("账号应为 10 到 30 位数字"),
                                containsString("请填写收款方名称"))));
        send(customer, apply + "/purpose", "purpose", "OTHER")
                .andExpect(content().string(containsString("请写清楚用来做什么")));
        send(customer, apply + "/purpose", "purpose", "OTHER", "purposeDetail", "付首付")
                .andExpect(content().string(allOf(containsString("付首付"), containsString("贷款不能用于买房"))));
        send(customer, apply + "/purpose", "purpose", "OTHER", "purposeDetail", "周转")
                .andExpect(content().string(containsString("请写清楚钱用来做什么")));
        send(customer, apply + "/consents")
                .andExpect(content().string(allOf(containsString("贷款需要您同意《个人征信查询授权书》"), not(containsString("已同意")))));
    }

    @Test
    void aTickThatWasGivenIsKeptWhileOthersAreMissing() throws Exception {
        Actor customer = newCustomer("13811110003");
        String id = begin(customer, "CREDIT_QUICK");
        send(customer, "/my/applications/" + id + "/apply/consents", "tick.PERSONAL_CREDIT_QUERY", "1")
                .andExpect(status().isOk());
        assertThat(consents.covers(id, "PERSONAL_CREDIT_QUERY")).isTrue();
        assertThat(consents.covers(id, "MARKETING")).isFalse();
    }

    @Test
    void anotherCustomersCaseDoesNotExist() throws Exception {
        Actor owner = newCustomer("13811110004");
        Actor stranger = newCustomer("13811110005");
        String id = begin(owner, "CREDIT_QUICK");
        for (String page : new String[] {"", "/apply", "/apply/amount", "/offer", "/contracts", "/loan", "/withdraw"}) {
            see(stranger, "/my/applications/" + id + page).andExpect(status().isNotFound());
        }
        send(stranger, "/my/applications/" + id + "/withdraw").andExpect(status().isNotFound());
        send(stranger, "/my/applications/" + id + "/submit").andExpect(status().isNotFound());
        mvc.perform(get("/my/applications/" + id)).andExpect(status().is3xxRedirection());
        see(As.staff("rm.li", org.huiqiao.users.Role.RM), "/my/applications/" + id)
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotTheCustomersTurnHasNoButton() throws Exception {
        Actor customer = newCustomer("13811110006");
        String id = begin(customer, "CREDIT_QUICK");
        see(customer, "/my/applications/" + id + "/offer").andExpect(status().is3xxRedirection());
        see(customer, "/my/applications/" + id + "/payee").andExpect(status().is3xxRedirection());
        see(customer, "/my/applications/" + id + "/contracts").andExpect(status().is3xxRedirection());
        see(customer, "/my/applications/" + id + "/apply/check")
                .andExpect(content().string(not(containsString("提交申请"))));
        send(customer, "/my/applications/" + id + "/human-review").andExpect(status().is3xxRedirection());
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.DRAFT);
        send(customer, "/my/applications/" + id + "/withdraw").andExpect(redirectedUrl("/my"));
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void whoeverWithdrawsWhileTheCaseMovesIsToldAndMayTryAgain() throws Exception {
        Subject subject = Subject.of("102");
        Actor customer = bank.customer(subject);
        String id = bank.apply(subject, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        String taskId = bank.awaitTask(id, "Task_Investigate").taskId();
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ApplicationListener<?> heard = ApplicationListener.forPayload((TaskClosed closing) -> {
            if (closing.taskId().equals(taskId)) {
                apart.executeWithoutResult(status -> jdbc.sql("update ACT_RU_TASK set REV_ = REV_ + 1 where ID_ = ?")
                        .param(taskId)
                        .update());
            }
        });
        context.addApplicationListener(heard);
        try {
            send(customer, "/my/applications/" + id + "/withdraw")
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("刚刚有人先处理了这一项")));
        } finally {
            context.removeApplicationListener(heard);
        }
        assertThat(bank.see(id).status().isOpen()).isTrue();
        send(customer, "/my/applications/" + id + "/withdraw").andExpect(redirectedUrl("/my/applications/" + id));
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void theVoteOfTheShareholdersIsAskedFieldByField() throws Exception {
        Actor customer = newCustomer("13811110009");
        String id = begin(customer, "TAX_LOAN");
        String page = "/my/applications/" + id + "/resolution";
        send(customer, page, "lines[0].holder", "何东", "lines[0].share", "百分之百", "lines[0].ballot", "")
                .andExpect(content().string(containsString("请填写大于 0、不超过 100 的比例")))
                .andExpect(content().string(containsString("请选择这位股东怎么表决")))
                .andExpect(content().string(containsString("百分之百")));
        send(
                        customer,
                        page,
                        "lines[0].holder",
                        "何东",
                        "lines[0].share",
                        "60",
                        "lines[0].ballot",
                        "FOR",
                        "lines[1].holder",
                        "林远",
                        "lines[1].share",
                        "60％",
                        "lines[1].ballot",
                        "AGAINST")
                .andExpect(content().string(containsString("加起来超过了 100%")));
        send(customer, page, "lines[0].holder", "何东", "lines[0].share", "100", "lines[0].ballot", "FOR")
                .andExpect(redirectedUrl("/my/applications/" + id));
        see(customer, page).andExpect(content().string(containsString("何东")));
        send(customer, "/my/applications/" + id + "/withdraw").andExpect(redirectedUrl("/my"));
    }

    @Test
    void aDeclineGivesPlainReasonsAndTheWayToAPerson() throws Exception {
        Subject subject = Subject.of("103");
        String id = bank.apply(subject, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        Actor customer = bank.customer(subject);
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        see(customer, "/my/applications/" + id)
                .andExpect(content()
                        .string(allOf(containsString("逾期次数较多"), containsString("申请人工复核"), not(containsString("R04")))));
        send(customer, "/my/applications/" + id + "/human-review").andExpect(status().is3xxRedirection());
        bank.awaitStatus(id, ApplicationStatus.MANUAL_REVIEW);
        send(customer, "/my/applications/" + id + "/human-review").andExpect(status().is3xxRedirection());
        see(customer, "/my/applications/" + id)
                .andExpect(content()
                        .string(allOf(
                                not(containsString("申请人工复核")),
                                containsString("hx-trigger=\"changed\""),
                                containsString("看看有没有新进展"))));
    }

    @Test
    void theRefreshSaysNothingWhileNothingIsNew() throws Exception {
        Subject subject = Subject.of("107");
        String id = bank.apply(subject, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        Actor customer = bank.customer(subject);
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        String address = "/my/applications/" + id + "/progress";
        mvc.perform(as(customer, get(address)).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("id=\"live\""), not(containsString("<html")))));
        see(customer, address).andExpect(redirectedUrl("/my/applications/" + id));
    }

    @Test
    void aFileIsTakenAndAWrongOneRefusedAtItsPlace() throws Exception {
        Actor customer = newCustomer("13811110008");
        String id = begin(customer, "CREDIT_QUICK");
        String address = "/my/applications/" + id + "/documents";
        MockMultipartFile text = new MockMultipartFile("file", "a.pdf", "application/pdf", "not a pdf".getBytes());
        mvc.perform(multipart(address)
                        .file(text)
                        .param("docCode", "DOC02")
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(content().string(containsString("只接受 PDF、JPG、PNG、HEIC")));
        mvc.perform(multipart(address)
                        .param("docCode", "DOC02")
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(content().string(containsString("请先选择一个文件")));
        mvc.perform(multipart(address)
                        .file(new MockMultipartFile("file", "id.png", "image/png", Png.small()))
                        .param("docCode", "DOC02")
                        .with(As.actor(customer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/applications/" + id + "/apply/documents#DOC02"));
        see(customer, "/my/applications/" + id + "/apply/documents")
                .andExpect(content().string(containsString("id.png")));
    }

    private Actor newCustomer(String phone) {
        return Actor.customer(customers.accountOfPhone(Mobile.parse(phone)).id(), "test");
    }

    private String begin(Actor customer, String product) throws Exception {
        String location = send(customer, "/my/apply", "product", product)
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return location.split("/")[3];
    }

    private String[] ticks(String product) {
        Map<String, String> ticks = new LinkedHashMap<>();
        for (ConsentText text : consents.required(product)) {
            if (text.required()) {
                ticks.put("tick." + text.code(), String.valueOf(text.version()));
            }
        }
        return ticks.entrySet().stream()
                .flatMap(tick -> java.util.stream.Stream.of(tick.getKey(), tick.getValue()))
                .toArray(String[]::new);
    }

    private ResultActions see(Actor actor, String address) throws Exception {
        return mvc.perform(as(actor, get(address)));
    }

    private ResultActions see(org.springframework.test.web.servlet.request.RequestPostProcessor actor, String address)
            throws Exception {
        return mvc.perform(get(address).with(actor));
    }

    private ResultActions send(Actor actor, String address, String... pairs) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return mvc.perform(as(actor, request));
    }

    private static MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(As.actor(actor)).with(csrf());
    }
}
