package org.huiqiao.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.Applications;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.Origin;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTagOrder;
import org.huiqiao.application.OriginTags;
import org.huiqiao.application.TagNeedsManager;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.SavedView;
import org.huiqiao.inbox.SavedViews;
import org.huiqiao.portal.ApplyDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** 推广码: made by a manager or a lead, followed by a customer, kept with the case that comes of it. */
@CaseTest
@AutoConfigureMockMvc
class TagPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    OriginTags tags;

    @Autowired
    ApplyDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDesk applicationDesk;

    @Autowired
    SavedViews views;

    @Autowired
    TickingClock clock;

    @Test
    void whoeverScansComesToTheManagerOfTheCodeAndTheListSaysSo() throws Exception {
        Actor manager = bank.staff("rm2.wang");
        mvc.perform(post("/staff/tags")
                        .param("place", "下沙村")
                        .param("product", "TAX_LOAN")
                        .with(As.actor(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        OriginTag tag = tags.of(manager).get(0);
        assertThat(tag.kind()).isEqualTo(OriginTag.Kind.GRID);
        mvc.perform(get("/staff/tags").with(As.actor(manager)))
                .andExpect(content()
                        .string(allOf(
                                containsString("网格码 · 下沙村"),
                                containsString("http://localhost/t/" + tag.code()),
                                containsString("/staff/tags/" + tag.code() + "/picture"))));
        mvc.perform(get("/staff/tags/{code}/picture", tag.code()).with(As.actor(manager)))
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(content().string(containsString("<path fill=\"#000\" d=\"M")));

        Cookie session = mvc.perform(get("/t/" + tag.code()))
                .andExpect(redirectedUrl("/my/apply?product=TAX_LOAN"))
                .andReturn()
                .getResponse()
                .getCookie("huiqiao");
        Subject company = Subject.of("115");
        Actor customer = bank.customer(company);
        mvc.perform(get("/my/apply")
                        .param("product", "TAX_LOAN")
                        .cookie(session)
                        .with(As.actor(customer)))
                .andExpect(content()
                        .string(allOf(
                                containsString("您是从“下沙村”的码来的，新客户的申请会直接交给城西支行客户经理王芳。"),
                                containsString("checked=\"checked\""))));
        String id = mvc.perform(post("/my/apply")
                        .param("product", "TAX_LOAN")
                        .cookie(session)
                        .with(As.actor(customer))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .split("/")[3];

        // nobody's code: it would be rm.li's, the first manager of the place
        bank.as(customer, () -> desk.borrowFor(bank.see(id), company.creditCode(), customer));
        LoanApplication begun = bank.see(id);
        assertThat(begun.branch()).isEqualTo("B01");
        assertThat(begun.rmId()).isEqualTo("rm2.wang");
        assertThat(applications.origins(List.of(id)))
                .containsExactly(new Origin(id, "H5", null, OriginTag.Kind.GRID, "下沙村", false));
        mvc.perform(get("/staff/cases/" + id).with(As.actor(manager)))
                .andExpect(content().string(containsString("网格码 · 下沙村 · 王芳")));
        mvc.perform(get("/staff/tags").with(As.actor(manager)))
                .andExpect(content().string(containsString("开始 1 · 提交 0 · 放款 0")));
        bank.as(customer, () -> {
            intake.discard(id);
            return id;
        });
        assertThat(tags.ofApplication(id)).isEmpty();
    }

    @Test
    void theListIsReadVillageByVillage() throws Exception {
        clock.advance(Duration.ofDays(31));
        Actor manager = bank.staff("rm2.wang");
        OriginTag village = tags.make(new OriginTagOrder("上沙村", null, "TAX_LOAN"), manager);
        tags.make(new OriginTagOrder("无人村", null, "TAX_LOAN"), manager);
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = Bank.as(customer, () -> {
            LoanApplication begun = intake.begin("TAX_LOAN", "H5", customer);
            tags.attach(begun, village);
            return bank.finish(begun, company, 600_000, 12, "EQUAL_INSTALMENT");
        });
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        assertThat(task.place()).isEqualTo("上沙村");
        Actor rm = bank.staff(task.assignee());
        mvc.perform(get("/staff").param("place", "上沙村").with(As.actor(rm)))
                .andExpect(content()
                        .string(allOf(
                                containsString(id),
                                containsString("selected=\"selected\">上沙村</option>"),
                                containsString("value=\"无人村\">无人村</option>"),
                                containsString("place%3D%25E4%25B8%258A%25E6%25B2%2599%25E6%259D%2591"))));
        mvc.perform(get("/staff").param("place", "无人村").with(As.actor(rm)))
                .andExpect(content().string(not(containsString(id))));
        mvc.perform(get("/api/v1/tasks").param("place", "上沙村").with(As.actor(rm)))
                .andExpect(jsonPath("$.tasks[*].applicationId").value(contains(id)))
                .andExpect(jsonPath("$.total").value(1));
        mvc.perform(post("/staff/views")
                        .param("name", "上沙村")
                        .param("back", "view=mine&place=" + encoded("上沙村") + "&q=secret")
                        .with(As.actor(rm))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff?view=mine&place=" + encoded("上沙村") + "&q=secret"));
        assertThat(views.of(rm))
                .filteredOn(view -> view.name().equals("上沙村"))
                .extracting(SavedView::query)
                .containsExactly("view=mine&place=" + encoded("上沙村"));
        assertThat(tags.places(bank.staff("rm.zhao"))).doesNotContain("上沙村");
        assertThat(tags.places(bank.staff("review.zhou"))).isEmpty();
        applicationDesk.withdraw(id, customer);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    @Test
    void aCodeThatHoldsNoLongerLeadsOnAndSaysNothing() throws Exception {
        Actor manager = bank.staff("rm.zhao");
        OriginTag tag = tags.make(new OriginTagOrder(null, "rm.li", "CREDIT_QUICK"), manager);
        assertThat(tag.rmId()).isEqualTo("rm.zhao");
        assertThat(tags.make(new OriginTagOrder(" ", null, "CREDIT_QUICK"), manager)
                        .code())
                .isEqualTo(tag.code());
        mvc.perform(post("/staff/tags/{code}/end", tag.code())
                        .with(As.actor(manager))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/tags"));
        for (String code : List.of(tag.code(), "ZZZZZZZZZZZZ", "rm.zhao")) {
            mvc.perform(get("/t/" + code)).andExpect(redirectedUrl("/my/apply"));
        }
        mvc.perform(get("/staff/tags").with(As.actor(manager)))
                .andExpect(content().string(containsString("已停用")));
    }

    @Test
    void aLeadMakesCodesOfTheBranchAndNobodyEndsAnothersCode() throws Exception {
        Actor lead = bank.staff("lead.sun");
        OriginTag branch = tags.make(new OriginTagOrder(null, null, null), lead);
        OriginTag ofManager = tags.make(new OriginTagOrder("文三街", "rm.li", null), lead);
        assertThat(branch.kind()).isEqualTo(OriginTag.Kind.BRANCH);
        assertThat(tags.of(bank.staff("rm.li"))).extracting(OriginTag::code).contains(ofManager.code());
        Assertions.assertThatExceptionOfType(TagNeedsManager.class)
                .isThrownBy(() -> tags.make(new OriginTagOrder(null, "rm.zhao", null), lead));
        Actor elsewhere = bank.staff("rm.zhao");
        mvc.perform(post("/staff/tags/{code}/end", ofManager.code())
                        .with(As.actor(elsewhere))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff/tags/{code}/picture", branch.code()).with(As.actor(elsewhere)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/staff/tags").with(As.actor(bank.staff("review.zhou"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/staff/tags").with(As.actor(elsewhere)))
                .andExpect(content().string(not(containsString(branch.code()))));
    }
}
