package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Statements;
import org.huiqiao.Subject;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.visits.BusinessState;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.inbox.visits.VisitNotes;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One mortgage loan on its way over the desks, in the order in which people touch it. */
@CaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffPagesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    Clock clock;

    @Autowired
    SiteVisits visits;

    private String id;
    private Actor rm;

    @BeforeAll
    void aMortgageLoanNeedsAPerson() {
        id = bank.apply(
                Subject.of("110"),
                "MORTGAGE_LOAN",
                2_500_000,
                12,
                "EQUAL_INSTALMENT",
                "浙（2021）杭州市不动产权第0260110号",
                "杭州市西湖区文三路 110 号 3 幢 1203 室");
        rm = bank.staff(bank.awaitTask(id, "Task_Investigate").assignee());
        String second = rm.branch().equals("B01") ? "rm2.wang" : "rm2.song";
        visits.save(
                id,
                0,
                new VisitNotes("2026-03-16T10:30", "文三路门店", "", "业主本人", BusinessState.NORMAL, "满仓", "", second),
                rm);
    }

    @Test
    @Order(1)
    void whoeverHasNothingToDoWithACaseFindsNoSuchCase() throws Exception {
        for (String stranger : Set.of("l2.feng", "collateral.jiang", "disb.han", "aml.xu", "analyst.he")) {
            mvc.perform(get("/staff/cases/" + id).with(as(stranger))).andExpect(status().isNotFound());
            mvc.perform(get("/staff/cases/" + id + "/diagram").with(as(stranger)))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/staff/cases/" + id + "/comments")
                            .param("body", "看看")
                            .with(as(stranger))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/staff/cases/" + id).with(as("ops.qin"))).andExpect(status().isOk());
        mvc.perform(get("/staff/cases/" + id).with(as(rm.branch().equals("B01") ? "lead.sun" : "lead.tang")))
                .andExpect(status().isOk());
        mvc.perform(get("/staff/cases/" + id).with(as(rm.branch().equals("B01") ? "lead.tang" : "lead.sun")))
                .andExpect(status().isNotFound());
    }

    @Test
    @Order(2)
    void theHolderFindsTheFormAndKeepsWhatWasTyped() throws Exception {
        InboxItem task = bank.open(id, "Task_Investigate");
        mvc.perform(get("/staff").with(As.actor(rm)))
                .andExpect(content().string(containsString("杭州****有限公司")))
                .andExpect(content().string(not(containsString("杭州安居家纺有限公司"))))
                .andExpect(content().string(containsString("尽职调查")));
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(containsString("/staff/tasks/" + task.taskId() + "/complete")))
                // what the rules say, and in words what set the limit
                .andExpect(content().string(containsString("D19 其余一律转人工")))
                .andExpect(content().string(containsString("申请金额")))
                .andExpect(content().string(not(containsString(">request<"))));
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/complete")
                        .param("summary", "上下游稳定")
                        .param("declaredRevenue", "六百万")
                        .with(As.actor(rm))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("上下游稳定")))
                .andExpect(content().string(containsString("六百万")))
                .andExpect(content().string(containsString("href=\"#siteVisitOn\"")));
    }

    @Test
    @Order(3)
    void numbersOfPeopleAreMasked() throws Exception {
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(not(containsString(Subject.of("110").idNo()))))
                .andExpect(content().string(not(containsString(Subject.of("110").phone()))));
    }

    @Test
    @Order(3)
    void numbersAreShownForAMinuteToWhoSaysWhy() throws Exception {
        String page = "/staff/cases/" + id + "/people";
        String number = Subject.of("110").idNo();
        mvc.perform(get(page).with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(number))));
        mvc.perform(post(page).param("reason", "CURIOUS").with(As.actor(rm)).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请选择查看原因")))
                .andExpect(content().string(not(containsString(number))));
        mvc.perform(post(page).param("reason", "IDENTITY").with(As.actor(rm)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Refresh", "60;url=" + page))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString(number)));
        assertThat(jdbc.sql("select details from audit_entry where action = 'PersonalDataShown' and application_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("IDENTITY");
    }

    @Test
    @Order(3)
    void aDocumentStandsBesideTheFormAndIsJudgedThere() throws Exception {
        String file = jdbc.sql("select id from document where application_id = ? and doc_code = 'DOC11'")
                .param(id)
                .query(String.class)
                .single();
        String address = "/staff/cases/" + id + "/documents/" + file;
        mvc.perform(get("/staff/cases/" + id + "?doc=" + file).with(As.actor(rm)))
                .andExpect(content().string(containsString(address + "/pages/1")))
                .andExpect(content().string(containsString("/complete")))
                .andExpect(content().string(containsString("金额与用途不符")));
        mvc.perform(get(address + "/pages/1").with(As.actor(rm)))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(get(address + "/pages/2").with(As.actor(rm))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/pages/1").with(as("l2.feng"))).andExpect(status().isNotFound());
        mvc.perform(get(address).with(As.actor(rm)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));

        Actor lead = bank.staff(rm.branch().equals("B01") ? "lead.sun" : "lead.tang");
        mvc.perform(get("/staff/cases/" + id + "?doc=" + file).with(As.actor(lead)))
                .andExpect(content().string(containsString(address + "/pages/1")))
                .andExpect(content().string(not(containsString("/verdict"))));
        verdict(address, lead, "ACCEPT", "").andExpect(status().isForbidden());
        verdict(address, rm, "RETURN", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("必须说明原因")));
        verdict(address, rm, "RETURN", "PURPOSE_AMOUNT").andExpect(redirectedUrlPattern("/staff/cases/" + id + "?*"));
        assertThat(timeline("?kind=DOCUMENT", rm)).contains("退回：用途凭证", "金额与用途不符：合同写的是 200 万");
        bank.upload(id, "DOC11", bank.customer(Subject.of("110")));
        String again = jdbc.sql("select id from document where application_id = ? and replaced_at is null")
                .param(id)
                .query(String.class)
                .single();
        verdict("/staff/cases/" + id + "/documents/" + again, rm, "ACCEPT", "")
                .andExpect(redirectedUrl("/staff/cases/" + id + "?task=#documents"));
    }

    private ResultActions verdict(String address, Actor actor, String verdict, String reason) throws Exception {
        return mvc.perform(post(address + "/verdict")
                .param("verdict", verdict)
                .param("reason", reason)
                .param("words", "合同写的是 200 万")
                .with(As.actor(actor))
                .with(csrf()));
    }

    @Test
    @Order(3)
    void statedRevenueIsHeldAgainstTheSourcesWhileItIsTyped() throws Exception {
        InboxItem task = bank.open(id, "Task_Investigate");
        String checks = "/staff/tasks/" + task.taskId() + "/checks?declaredRevenue=";
        mvc.perform(get(checks + "1").with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("税务申报")))
                .andExpect(content().string(containsString("严重偏差")));
        mvc.perform(get(checks + "abc").with(As.actor(rm))).andExpect(content().string(containsString("未核验")));
        mvc.perform(get(checks + "1").with(as("l2.feng"))).andExpect(status().isNotFound());
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(containsString("盘点存货金额（元）")))
                .andExpect(content().string(containsString("hx-include=\"#declaredRevenue\"")))
                .andExpect(content().string(containsString("还差 11 项")));
        String need = "/staff/tasks/" + task.taskId() + "/checks?of=otherFunds&lastYearSales=24,000,000&salesMargin=8"
                + "&salesGrowth=10&inventoryDays=45&receivableDays=60&payableDays=30&prepaidDays=10&advanceDays=5"
                + "&ownFunds=2000000&existingLoans=1500000";
        mvc.perform(get(need).with(As.actor(rm))).andExpect(content().string(containsString("还差 1 项")));
        mvc.perform(get(need + "&otherFunds=-5").with(As.actor(rm)))
                .andExpect(content().string(containsString("还差 1 项")));
        mvc.perform(get(need + "&otherFunds=0").with(As.actor(rm)))
                .andExpect(content().string(containsString("¥1,897,333.33")))
                .andExpect(content().string(containsString("低于申请金额；营运资金量 ¥5,397,333.33")));
        mvc.perform(get("/staff/cases/" + id + "?lang=en").with(As.actor(rm)))
                .andExpect(content().string(containsString("Stock as counted (CNY)")));
    }

    @Test
    @Order(4)
    void whoInvestigatedDoesNotSeeTheReview() throws Exception {
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.awaitTask(id, "Task_ReviewCase");
        EnumSet<Role> both = EnumSet.copyOf(rm.roles());
        both.add(Role.REVIEWER);
        Actor conflicted = new Actor(rm.id(), rm.name(), both, rm.branch());
        mvc.perform(get("/staff?view=group").with(As.actor(conflicted)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(id))));
        mvc.perform(get("/staff?view=group").with(as("review.zhou")))
                .andExpect(content().string(containsString(id)));
    }

    @Test
    @Order(4)
    void theLineSaysWhoActedLastWhatHeThoughtAndWhatTheTablesSaid() throws Exception {
        mvc.perform(get("/staff?view=group&q=" + id).with(as("review.zhou")))
                .andExpect(content().string(containsString(rm.name() + " · 尽职调查")))
                .andExpect(content().string(containsString("建议发放：")))
                .andExpect(content().string(containsString("评级 ")))
                .andExpect(content().string(containsString("绿")))
                .andExpect(content().string(not(containsString("杭州安居家纺有限公司"))));
        mvc.perform(get("/staff?view=group&lang=en&q=" + id).with(as("review.zhou")))
                .andExpect(content().string(containsString("Grade ")));
    }

    @Test
    @Order(5)
    void theSlowerOfTwoReadsWhoWasFaster() throws Exception {
        InboxItem task = bank.open(id, "Task_ReviewCase");
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/claim")
                        .with(as("review.zhou"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/cases/" + id + "?task=" + task.taskId()));
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/claim")
                        .with(as("review.wu"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("周正")));
        mvc.perform(get("/staff/cases/" + id).with(as("review.wu")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/complete"))))
                .andExpect(content().string(not(containsString("/give-back"))));
    }

    @Test
    @Order(6)
    void aTaskGoesBackOrToAFittingColleagueOnly() throws Exception {
        InboxItem task = bank.open(id, "Task_ReviewCase");
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/hand-over")
                        .param("to", rm.id())
                        .with(as("review.zhou"))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/hand-over")
                        .param("to", "review.wu")
                        .with(as("review.zhou"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff"));
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/give-back")
                        .with(as("review.wu"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff"));
        mvc.perform(post("/staff/next").with(as("review.wu")).with(csrf()))
                .andExpect(redirectedUrl("/staff/cases/" + id + "?task=" + task.taskId()));
    }

    @Test
    @Order(7)
    void theDomainsRefusalStandsAtTheFormToo() throws Exception {
        InboxItem task = bank.open(id, "Task_ReviewCase");
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/complete")
                        .param("conclusion", "DECLINE")
                        .param("opinion", "行业下行")
                        .with(as("review.wu"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("行业下行")));
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/complete")
                        .param("conclusion", "AGREE")
                        .param("opinion", "同意主办意见")
                        .with(as("review.wu"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff?done=" + id));
    }

    @Test
    @Order(8)
    void theApproverStartsFromTheComputedFigures() throws Exception {
        InboxItem task = bank.awaitTask(id, "Task_ApproveLoan");
        String approver = bank.fit(task).id();
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/claim")
                        .with(as(approver))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/staff/cases/" + id + "?lang=en").with(as(approver)))
                .andExpect(content().string(containsString("value=\"2500000\"")))
                .andExpect(content().string(containsString("同意主办意见")))
                .andExpect(content().string(containsString("Approved amount (CNY)")));
    }

    @Test
    @Order(9)
    void commentsAreAddedAndNeverEmpty() throws Exception {
        mvc.perform(post("/staff/cases/" + id + "/comments")
                        .param("body", " ")
                        .with(As.actor(rm))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/staff/cases/" + id + "/comments")
                        .param("body", "客户下周出差")
                        .with(As.actor(rm))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(containsString("客户下周出差")));
    }

    @Test
    @Order(10)
    void theDiagramIsAPictureOfItsOwn() throws Exception {
        mvc.perform(get("/staff/cases/" + id + "/diagram").with(As.actor(rm)))
                .andExpect(content().string(containsString("/diagram/manualReview.svg")));
        mvc.perform(get("/staff/cases/" + id + "/diagram/manualReview.svg").with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"));
        mvc.perform(get("/staff/cases/" + id + "/diagram/disbursement.svg").with(As.actor(rm)))
                .andExpect(status().isNotFound());
    }

    @Test
    @Order(11)
    void operationsIsForOperationsOnly() throws Exception {
        mvc.perform(get("/staff/operations").with(As.actor(rm))).andExpect(status().isForbidden());
        mvc.perform(get("/staff/operations/audit").with(As.actor(rm))).andExpect(status().isForbidden());
        mvc.perform(get("/staff/operations/audit").with(as("ops.qin")))
                .andExpect(content().string(containsString("完整，没有被改动")));
        mvc.perform(get("/staff/operations").param("case", id).with(as("ops.qin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(id + ":TAX:")));
        mvc.perform(post("/staff/operations/JOB/none/skip")
                        .param("reason", "不需要")
                        .with(as("ops.qin"))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    @Order(12)
    void eachDecisionShowsItsWholeTableWithTheMatchedRowLit() throws Exception {
        String page = mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> sheets = Pattern.compile("/staff/cases/" + id + "/decisions/\\d+/\\d+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(sheets).hasSizeGreaterThan(15);
        String priced = "";
        for (String sheet : sheets) {
            String shown = mvc.perform(get(sheet).with(As.actor(rm)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            priced = shown.contains("<h1>定价</h1>") ? shown : priced;
        }
        assertThat(priced).contains("class=\"lit\"", "class=\"unmet\"", "本案的值", "D16");
        mvc.perform(get("/staff/cases/" + id + "/decisions/1/99").with(As.actor(rm)))
                .andExpect(status().isNotFound());
        mvc.perform(get(sheets.get(0)).with(as("rm2.song"))).andExpect(status().isNotFound());
    }

    @Test
    @Order(12)
    void theReportIsAPageOfTheCaseAndStandsInTheChain() throws Exception {
        String page = "/staff/cases/" + id + "/reports/1";
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(containsString(page)));
        mvc.perform(get(page).with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("收入交叉核验")))
                .andExpect(content().string(containsString("经营正常，上下游稳定")))
                .andExpect(content().string(containsString("与提交时一致")));
        mvc.perform(get("/staff/cases/" + id + "/reports/2").with(As.actor(rm))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'InvestigationReportFiled'"
                                + " and application_id = ? and details like concat('%', (select digest from"
                                + " investigation_report where application_id = ?), '%')")
                        .params(id, id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** Read back from the paper itself, and the copy in the chain. */
    @Test
    @Order(12)
    void theReportIsPrintedForWhoeverMayReadItWithHisMarkOnEachPage() throws Exception {
        String address = "/staff/cases/" + id + "/reports/1/report.pdf";
        mvc.perform(get("/staff/cases/" + id + "/reports/1").with(As.actor(rm)))
                .andExpect(content().string(containsString(address)));
        byte[] pdf = mvc.perform(get(address).with(As.actor(rm)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(pdf))
                .contains("调查报告", "杭州安居家纺有限公司", id, "经营正常，上下游稳定", "6200000")
                .contains("收入交叉核验", "税务申报¥9,800,000.00-36.7%", "上门核验", "文三路门店", "业主本人", "与提交时一致")
                .contains(rm.id() + LocalDate.now(clock))
                .contains(jdbc.sql("select digest from investigation_report where application_id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        mvc.perform(get("/api/v1/cases/" + id + "/reports/1/report.pdf").with(As.actor(rm)))
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get(address).with(as("disb.han"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/cases/" + id + "/reports/2/report.pdf").with(As.actor(rm)))
                .andExpect(status().isNotFound());
        String copy =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(jdbc.sql("select details from audit_entry where action = 'ReportPrinted' and application_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anyMatch(said -> said.contains(copy));
        assertThat(timeline("?kind=ACT", rm)).contains("下载调查报告 PDF");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            for (PDPage page : paper.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }

    @Test
    @Order(13)
    void theTopAnswersWhoHowMuchWhyAndWhatIsNext() throws Exception {
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(content().string(containsString("<dt>为什么</dt>")))
                .andExpect(content().string(containsString("同意主办意见")))
                .andExpect(content().string(containsString("<dt>下一步</dt>")))
                .andExpect(content().string(Matchers.matchesPattern("(?s).*>审批</b>.*\\d\\d-\\d\\d \\d\\d:\\d\\d 前.*")));
    }

    @Test
    @Order(14)
    void theTimelineHoldsAllThatHappenedAndShowsOneKindOnDemand() throws Exception {
        String all = timeline("", rm);
        assertThat(all)
                .contains("审查：办结", "规则结论", "收到材料", "告知客户", "客户下周出差", "尽职调查：办结", "转给")
                .contains("状态变为");
        assertThat(timeline("?kind=COMMENT", rm)).contains("客户下周出差").doesNotContain("审查：办结", "告知客户");
        assertThat(timeline("?kind=MESSAGE", rm)).contains("告知客户").doesNotContain("客户下周出差");
        assertThat(timeline("?kind=DECISION", rm)).contains("审查：办结", "同意主办意见").doesNotContain("收到材料");
        assertThat(timeline("?kind=NONSENSE", rm)).contains("审查：办结", "客户下周出差");
    }

    @Test
    @Order(15)
    void whoLookedAtNumbersIsForThoseWhoAnswerForIt() throws Exception {
        String look = "查看了人员完整号码";
        Actor lead = bank.staff(rm.branch().equals("B01") ? "lead.sun" : "lead.tang");
        assertThat(timeline("?kind=ACT", rm)).contains(look, "核对身份");
        assertThat(timeline("?kind=ACT", lead)).contains(look);
        assertThat(timeline("?kind=ACT", bank.staff("review.wu")))
                .doesNotContain(look)
                .contains("转给");
    }

    @Test
    @Order(16)
    void aLongStoryIsPagedAndAsksNoMoreStatements() throws Exception {
        int few = Statements.of(() -> timeline("", rm));
        for (int n = 0; n < 60; n++) {
            jdbc.sql("insert into case_comment (application_id, author, body, written_at) values (?, ?, ?, ?)")
                    .params(
                            id,
                            n % 2 == 0 ? "com." + (1 + n % 5) : "l2.feng",
                            "第" + n + "条",
                            Timestamp.from(clock.instant()))
                    .update();
        }
        int many = Statements.of(() -> timeline("", rm));
        assertThat(many).isLessThan(few + 10).isLessThan(160);
        assertThat(timeline("?kind=COMMENT", rm)).contains("更早").doesNotContain("客户下周出差");
        assertThat(timeline("?kind=COMMENT&page=3", rm))
                .contains("较新", "客户下周出差")
                .doesNotContain("更早");
        assertThat(timeline("?kind=COMMENT&page=99", rm)).contains("客户下周出差");
    }

    private String timeline(String query, Actor reader) throws Exception {
        String page = mvc.perform(get("/staff/cases/" + id + query).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("id=\"happened\""));
    }

    private RequestPostProcessor as(String staffId) {
        return As.actor(bank.staff(staffId));
    }
}
