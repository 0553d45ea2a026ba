package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.huiqiao.As;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Statements;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.common.Masks;
import org.huiqiao.engine.StepReached;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The relationship manager's workbench: what he sees of a case before opening it, and what it keeps for him. */
@CaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private String id = "";
    private InboxItem task;
    private Actor rm;
    private Actor colleague;

    @BeforeAll
    void aCaseWaitsForItsManager() {
        clock.advance(Duration.ofDays(31));
        id = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        task = bank.awaitTask(id, "Task_Investigate");
        rm = bank.staff(task.assignee());
        colleague = bank.staff("B01".equals(rm.branch()) ? "rm2.wang" : "rm2.song");
    }

    @AfterAll
    void withdraw() {
        desk.withdraw(id, bank.customer(Subject.of("102")));
    }

    @Test
    void theCaseStandsBesideTheListForWhoMayReadIt() throws Exception {
        String summary = "/staff/cases/" + id + "/summary?task=" + task.taskId() + "&back=view%3Dmine";
        look(summary, rm)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("尽职调查")))
                .andExpect(content().string(containsString("back=view%3Dmine")))
                .andExpect(content().string(not(containsString("<html"))));
        look(summary, bank.staff("l2.feng")).andExpect(status().isNotFound());
    }

    @Test
    void typingGetsTheLinesAloneAndTheAddressSaysWhatIsLookedFor() throws Exception {
        look("/staff/lines?view=mine&q=" + id + "&sort=amount", rm)
                .andExpect(header().string("HX-Replace-Url", "/staff?view=mine&q=" + id + "&sort=amount"))
                .andExpect(content().string(containsString(id)))
                .andExpect(content().string(not(containsString("<html"))));
        look("/staff?view=mine&q=" + id + "&sort=evil", rm)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("已办结"))))
                .andExpect(content().string(containsString("data-here=\"view=mine&amp;q=" + id + "\"")));
    }

    @Test
    void aWatchedCaseIsListedWithItsStar() throws Exception {
        act("/staff/cases/" + id + "/watch", rm).andExpect(redirectedUrl("/staff/cases/" + id));
        look("/staff?view=watched", rm)
                .andExpect(content().string(containsString(id)))
                .andExpect(content().string(containsString("★")));
        look("/staff/cases/" + id, rm).andExpect(content().string(containsString("取消关注")));
        act("/staff/cases/" + id + "/forget", rm).andExpect(redirectedUrl("/staff/cases/" + id));
        look("/staff?view=watched", rm).andExpect(content().string(not(containsString(id))));
        act("/staff/cases/" + id + "/watch", bank.staff("l2.feng")).andExpect(status().isNotFound());
    }

    @Test
    void theLeadSeesWhoCarriesWhatAndHandsATaskOverByTheRules() throws Exception {
        boolean west = "B01".equals(rm.branch());
        Actor lead = bank.staff(west ? "lead.sun" : "lead.tang");
        look("/staff/load?rm=" + rm.id(), lead)
                .andExpect(content().string(containsString(id)))
                .andExpect(content().string(containsString("时限看板")))
                .andExpect(content().string(containsString("尽职调查")));
        look("/staff/load", rm).andExpect(status().isForbidden());
        look("/staff/load?rm=" + rm.id(), bank.staff(west ? "lead.tang" : "lead.sun"))
                .andExpect(status().isNotFound());
        reassign("review.zhou", rm, lead).andExpect(content().string(containsString("不能接手这项任务")));
        reassign(colleague.id(), rm, rm).andExpect(status().isForbidden());
        reassign(colleague.id(), rm, lead).andExpect(content().string(not(containsString("不能接手"))));
        look("/staff/load?rm=" + colleague.id(), lead).andExpect(content().string(containsString(id)));
        reassign(rm.id(), colleague, lead);
        look("/staff/load?rm=" + rm.id(), lead).andExpect(content().string(containsString(id)));
    }

    private ResultActions reassign(String to, Actor holder, Actor by) throws Exception {
        return mvc.perform(post("/staff/load")
                .param("rm", holder.id())
                .param("task", task.taskId())
                .param("to", to)
                .with(As.actor(by))
                .with(csrf()));
    }

    @Test
    void aListLeavesMaskedAsTextAndTheChainHasWhoWhichAndHowMany() throws Exception {
        String name = jdbc.sql("select name from company where id = ?")
                .param(Subject.of("102").creditCode())
                .query(String.class)
                .single();
        long before = exports();
        String sheet = exported("/staff/export/work", "view=mine&q=" + id, rm);
        assertThat(sheet).contains(id, Masks.company(name), "inlineStr").doesNotContain(name, "<f>");
        assertThat(exported("/staff/export/clients", "", rm))
                .contains(Masks.company(name))
                .doesNotContain(name);
        assertThat(exported(
                        "/staff/export/board", "", bank.staff("B01".equals(rm.branch()) ? "lead.sun" : "lead.tang")))
                .contains("尽职调查");
        assertThat(exports() - before).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select details from audit_entry where action = 'ListExported' and actor = ? order by id desc")
                        .param(rm.id())
                        .query(String.class)
                        .list()
                        .get(1))
                .contains("\"listCode\":\"WORK\"", "\"filterKey\":\"view=mine\"", "\"rows\":\"1\"")
                .doesNotContain(id);
        act("/staff/export/board", rm).andExpect(status().isForbidden());
        act("/staff/export/clients", bank.staff("review.zhou")).andExpect(status().isForbidden());
    }

    private long exports() {
        return jdbc.sql("select count(*) from audit_entry where action = 'ListExported' and actor = ?")
                .param(rm.id())
                .query(Long.class)
                .single();
    }

    private String exported(String address, String back, Actor by) throws Exception {
        byte[] file = mvc.perform(post(address).param("back", back).with(csrf()).with(As.actor(by)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return SheetTest.sheetOf(file);
    }

    @Test
    void aVisitComesInOnceShowsWhoChangedItMeanwhileAndWantsTheSecondsWord() throws Exception {
        String name = jdbc.sql("select name from company where id = ?")
                .param(Subject.of("102").creditCode())
                .query(String.class)
                .single();
        look("/staff/pad/cases", rm)
                .andExpect(content().string(containsString(id)))
                .andExpect(content().string(containsString(Masks.company(name))))
                .andExpect(content().string(not(containsString(name))));
        look("/staff/pad/form", rm)
                .andExpect(content().string(not(containsString(id))))
                .andExpect(content().string(not(containsString("_csrf"))))
                .andExpect(content().string(not(containsString(rm.id()))));
        look("/staff/pad/cases", bank.staff("review.zhou")).andExpect(status().isForbidden());

        visit(0, "厂区", "visit-key-1", rm).andExpect(content().json("{\"version\":1}"));
        visit(0, "厂区", "visit-key-1", rm).andExpect(header().string("Idempotency-Replayed", "true"));
        visit(0, "门店", "visit-key-2", rm)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("厂区")));
        visit(1, "", "visit-key-3", rm).andExpect(status().isConflict());
        visit(1, "门店", "visit-key-4", bank.staff("review.zhou")).andExpect(status().isNotFound());

        look("/staff/visits", colleague).andExpect(content().string(containsString("厂区")));
        witness(1, rm).andExpect(content().string(containsString("只有同行的第二位客户经理能确认")));
        witness(1, colleague).andExpect(redirectedUrl("/staff/visits"));
        look("/staff/cases/" + id + "/visit", rm).andExpect(content().string(containsString("已确认")));
        visit(1, "门店", "visit-key-5", rm).andExpect(content().json("{\"version\":2}"));
        look("/staff/cases/" + id + "/visit", rm).andExpect(content().string(containsString("待第二位确认")));
        witness(1, colleague).andExpect(content().string(containsString("记录已被修改")));

        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        for (int time = 1; time <= 2; time++) {
            mvc.perform(multipart("/staff/cases/" + id + "/visit/photos")
                            .file(new MockMultipartFile("file", "visit.jpg", "image/png", picture.toByteArray()))
                            .param("takenAt", "2026-03-16T10:30")
                            .param("gps", "30.27415,120.15515")
                            .with(csrf())
                            .with(As.actor(rm)))
                    .andExpect(status().isOk());
        }
        assertThat(jdbc.sql("select count(*) from site_photo where application_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        look("/staff/cases/" + id + "/visit", rm).andExpect(content().string(containsString("2026-03-16 10:30")));
        theSecondLooksAtThePhotosUntilHeHasSaidHisWord();
        look("/staff/cases/" + id, rm)
                .andExpect(content().string(containsString("登记上门核验（第 2 版）")))
                .andExpect(content().string(containsString("同行客户经理确认上门核验（第 2 版）")))
                .andExpect(content().string(containsString("现场照片")))
                .andExpect(content().string(containsString("<dd>法定代表人</dd>")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"2026-03-16\"[^>]*>.*")))
                .andExpect(content()
                        .string(matchesPattern(
                                "(?s).*<option\\s+value=\"" + colleague.id() + "\"\\s+selected=\"selected\">.*")));
    }

    private void theSecondLooksAtThePhotosUntilHeHasSaidHisWord() throws Exception {
        String photo = jdbc.sql("select document_id from site_photo where application_id = ?")
                .param(id)
                .query(String.class)
                .single();
        String his = "/staff/visits/" + id + "/photos/" + photo;
        look("/staff/visits", colleague).andExpect(content().string(containsString(his)));
        look(his, colleague).andExpect(content().contentType("image/jpeg"));
        look(his, rm).andExpect(status().isNotFound());
        look("/staff/cases/" + id + "/documents/" + photo + "/pages/1", colleague)
                .andExpect(status().isNotFound());
        look("/staff/cases/" + id + "/documents/" + photo + "/pages/1", rm)
                .andExpect(content().contentType("image/jpeg"));
        witness(2, colleague).andExpect(redirectedUrl("/staff/visits"));
        look(his, colleague).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'DocumentShown' and actor = ?"
                                + " and application_id = ?")
                        .params(colleague.id(), id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private ResultActions visit(int base, String place, String key, Actor by) throws Exception {
        return mvc.perform(post("/staff/cases/" + id + "/visit")
                .header("Idempotency-Key", key)
                .param("base", String.valueOf(base))
                .param("visitedAt", "2026-03-16T10:30")
                .param("place", place)
                .param("gps", "30.27415,120.15515")
                .param("persons", "法定代表人")
                .param("businessState", "NORMAL")
                .param("stock", "满仓")
                .param("note", "")
                .param("secondRm", colleague.id())
                .with(csrf())
                .with(As.actor(by)));
    }

    private ResultActions witness(int version, Actor by) throws Exception {
        return mvc.perform(post("/staff/visits/witness")
                .param("case", id)
                .param("version", String.valueOf(version))
                .with(csrf())
                .with(As.actor(by)));
    }

    @Test
    void aViewIsKeptUnderItsNameAndSharedWithTheBranchOnly() throws Exception {
        mvc.perform(post("/staff/views")
                        .param("name", "大额税贷")
                        .param("shared", "true")
                        .param("back", "view=group&product=TAX_LOAN&sort=amount&evil=1&q=")
                        .with(csrf())
                        .with(As.actor(rm)))
                .andExpect(redirectedUrl("/staff?view=group&product=TAX_LOAN&sort=amount"));
        look("/staff", rm)
                .andExpect(content().string(containsString("大额税贷")))
                .andExpect(content().string(containsString("/staff?view=group&amp;product=TAX_LOAN&amp;sort=amount")));
        look("/staff", colleague).andExpect(content().string(containsString("大额税贷")));
        mvc.perform(post("/staff/views")
                .param("name", "找人")
                .param("back", "view=group&q=0102")
                .with(csrf())
                .with(As.actor(rm)));
        assertThat(jdbc.sql("select query from saved_view where name = '找人'")
                        .query(String.class)
                        .single())
                .isEqualTo("view=group");
        look("/staff", bank.staff("B01".equals(rm.branch()) ? "rm2.song" : "rm2.wang"))
                .andExpect(content().string(not(containsString("大额税贷"))));
        long number = jdbc.sql("select id from saved_view where name = '大额税贷'")
                .query(Long.class)
                .single();
        act("/staff/views/" + number + "/delete", colleague);
        look("/staff", rm).andExpect(content().string(containsString("大额税贷")));
        act("/staff/views/" + number + "/delete", rm);
        look("/staff", rm).andExpect(content().string(not(containsString("大额税贷"))));
        act("/staff/views", rm)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请给视图一个")));
    }

    @Test
    void whatWasTypedIsThereAfterACrashForItsHolderOnlyAndSealed() throws Exception {
        String draft = "/staff/tasks/" + task.taskId() + "/draft";
        save(draft, "老板说明年扩产", rm)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("自动保存")));
        save(draft, "老板说明年扩产两条线", rm);
        look("/staff/cases/" + id, rm)
                .andExpect(content().string(containsString("尚未提交的草稿")))
                .andExpect(content().string(containsString("老板说明年扩产两条线")));
        Actor lead = lead();
        look("/staff/cases/" + id, lead).andExpect(content().string(not(containsString("明年扩产"))));
        save(draft, "我来写", bank.staff("l2.feng")).andExpect(status().isNotFound());
        assertThat(drafts()).singleElement().asString().matches("s\\d:.*");

        hand(colleague, lead);
        assertThat(drafts()).isEmpty();
        look("/staff/cases/" + id, colleague).andExpect(content().string(not(containsString("明年扩产"))));
        save(draft, "还是我", rm).andExpect(status().isConflict());
        hand(rm, lead);
    }

    @Test
    void theWayBackLeadsToTheSameListAndNowhereElse() throws Exception {
        look("/staff/cases/" + id + "?back=view%3Dgroup%26q%3D%E6%9D%AD%E5%B7%9E%26after%3D12~x", rm)
                .andExpect(content()
                        .string(containsString("href=\"/staff?view=group&amp;q=%E6%9D%AD%E5%B7%9E&amp;after=12~x\"")));
        look("/staff/cases/" + id + "?back=%2F%2Fevil.example%2F%3Fview%3Dgroup", rm)
                .andExpect(content().string(not(containsString("evil"))));
        look("/staff/cases/" + id + "?back=q%3D%25zz", rm).andExpect(status().isOk());
    }

    @Test
    void manyAreActedOnAtOnceEachWithItsOwnResult() throws Exception {
        bulk("REMIND", lead(), task.taskId(), "none")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已催办")))
                .andExpect(content().string(containsString("tone-bad")));
        look("/staff", rm).andExpect(content().string(containsString("is-high")));
        bulk("REMIND", rm, task.taskId()).andExpect(content().string(containsString("不能催办")));
        bulk("REMIND", bank.staff("l2.feng"), task.taskId()).andExpect(content().string(not(containsString(id))));
        bulk("CLAIM", bank.staff("l2.feng"), task.taskId()).andExpect(content().string(not(containsString(id))));
        bulk("CLAIM", colleague, task.taskId()).andExpect(content().string(containsString(rm.name() + " 领取")));
        mvc.perform(post("/staff/bulk")
                        .param("act", "COMPLETE")
                        .param("task", task.taskId())
                        .with(csrf())
                        .with(As.actor(rm)))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/staff/bulk").param("act", "CLAIM").with(csrf()).with(As.actor(rm)))
                .andExpect(content().string(containsString("请先勾选任务")));
    }

    @Test
    void whatIsPutAsideComesBackWhenSomethingHappensToTheCase() throws Exception {
        snooze(LocalDate.now(clock).plusDays(31)).andExpect(content().string(containsString("30 天内")));
        snooze(LocalDate.now(clock).plusDays(3)).andExpect(content().string(containsString("已搁置")));
        look("/staff?view=mine", rm).andExpect(content().string(not(containsString(id))));
        look("/staff?view=snoozed", rm).andExpect(content().string(containsString(id)));
        events.publishEvent(new StepReached(id, "loanOrigination", "Task_X", "某步", "VERIFY"));
        look("/staff?view=mine", rm).andExpect(content().string(containsString(id)));
        look("/staff?view=snoozed", rm).andExpect(content().string(not(containsString(id))));
    }

    @Test
    void aSubstituteTakesWhatTheAbsentLeft() throws Exception {
        bulk("CLAIM", colleague, task.taskId()).andExpect(content().string(not(containsString("已领取"))));
        away(rm.id(), "l2.feng", rm).andExpect(status().isUnprocessableEntity());
        away(rm.id(), colleague.id(), colleague).andExpect(status().isUnprocessableEntity());
        away(rm.id(), colleague.id(), rm).andExpect(redirectedUrl("/staff/leave"));
        look("/staff/leave", rm)
                .andExpect(content().string(containsString("生效中")))
                .andExpect(content().string(containsString("年假")));
        look("/staff?view=group&q=" + id, colleague)
                .andExpect(content().string(containsString("/staff/tasks/" + task.taskId() + "/claim")));
        act("/staff/tasks/" + task.taskId() + "/claim", colleague).andExpect(status().is3xxRedirection());
        assertThat(bank.open(id, "Task_Investigate").assignee()).isEqualTo(colleague.id());
        long number = jdbc.sql("select max(id) from absence").query(Long.class).single();
        act("/staff/leave/tasks/" + number + "/end", colleague).andExpect(status().isNotFound());
        act("/staff/leave/tasks/" + number + "/end", rm).andExpect(redirectedUrl("/staff/leave"));
        look("/staff/leave", lead()).andExpect(content().string(containsString("已提前结束")));
        hand(rm, lead());
        look("/staff?view=group&q=" + id, colleague)
                .andExpect(content().string(not(containsString("/staff/tasks/" + task.taskId() + "/claim"))));
    }

    @Test
    void aLeadHandsAWholePortfolioOverWithAReason() throws Exception {
        portfolio(rm, colleague, "", lead()).andExpect(status().isUnprocessableEntity());
        portfolio(rm, colleague, "轮岗", rm).andExpect(status().isNotFound());
        portfolio(rm, colleague, "轮岗", lead())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已移交")));
        assertThat(bank.open(id, "Task_Investigate").assignee()).isEqualTo(colleague.id());
        assertThat(desk.get(id).rmId()).isEqualTo(colleague.id());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'PortfolioHandedOver'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        portfolio(colleague, rm, "回岗", lead()).andExpect(status().isOk());
        assertThat(desk.get(id).rmId()).isEqualTo(rm.id());
    }

    @Test
    void colleaguesOnOneCaseSeeEachOtherForHalfAMinute() throws Exception {
        String here = "/staff/cases/" + id + "/presence";
        act(here, lead()).andExpect(content().string(not(containsString("也在看"))));
        act(here, rm).andExpect(content().string(containsString(lead().name() + " 也在看")));
        clock.advance(Duration.ofSeconds(31));
        act(here, rm).andExpect(content().string(not(containsString("也在看"))));
        act(here, bank.staff("l2.feng")).andExpect(status().isNotFound());
    }

    @Test
    void newLinesAreToldByANumber() throws Exception {
        look("/staff/news?since=0", rm)
                .andExpect(content().string(containsString("项新任务")))
                .andExpect(content().string(containsString("id=\"count-MINE\"")));
        look("/staff/news?since=" + clock.instant().plusSeconds(60).toEpochMilli(), rm)
                .andExpect(content().string(not(containsString("项新任务"))));
    }

    @Test
    void aPageOfFiftyLinesAsksNoMoreThanAPageOfOne() throws Exception {
        line(0);
        int one = statementsOfAPage();
        IntStream.range(1, 50).forEach(this::line);
        int fifty = statementsOfAPage();
        jdbc.sql("delete from inbox_item where task_id like 'flat-%'").update();
        assertThat(fifty).isLessThanOrEqualTo(one).isBetween(10, 80);
    }

    private void line(int n) {
        jdbc.sql("insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, assignee,"
                        + " holder, customer, product_code, priority, arrived_at, completed)"
                        + " values (?, ?, 'Task_X', 'p', '某步', 'rm', 'RM', ?, ?, '某公司', 'TAX_LOAN', 50, ?, false)")
                .params("flat-" + n, "LAflat" + n, rm.id(), rm.id(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The least of three times: what is kept for a while is read anew now and then. */
    private int statementsOfAPage() throws Exception {
        int least = Integer.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            least = Math.min(
                    least, Statements.of(() -> look("/staff?view=mine", rm).andExpect(status().isOk())));
        }
        return least;
    }

    private Actor lead() {
        return bank.staff("B01".equals(rm.branch()) ? "lead.sun" : "lead.tang");
    }

    private ResultActions bulk(String act, Actor actor, String... tasks) throws Exception {
        return mvc.perform(post("/staff/bulk")
                .param("act", act)
                .param("task", tasks)
                .param("back", "view=done")
                .with(csrf())
                .with(As.actor(actor)));
    }

    private ResultActions snooze(LocalDate day) throws Exception {
        return mvc.perform(post("/staff/bulk")
                .param("act", "SNOOZE")
                .param("task", task.taskId())
                .param("day", day.toString())
                .with(csrf())
                .with(As.actor(rm)));
    }

    private ResultActions away(String who, String substitute, Actor actor) throws Exception {
        return mvc.perform(post("/staff/leave")
                .param("who", who)
                .param("substitute", substitute)
                .param("tasks", "true")
                .param("reason", "年假")
                .param("from", LocalDate.now(clock).toString())
                .param("to", LocalDate.now(clock).plusDays(2).toString())
                .with(csrf())
                .with(As.actor(actor)));
    }

    private ResultActions portfolio(Actor from, Actor to, String reason, Actor actor) throws Exception {
        return mvc.perform(post("/staff/portfolio")
                .param("from", from.id())
                .param("to", to.id())
                .param("reason", reason)
                .with(csrf())
                .with(As.actor(actor)));
    }

    private void hand(Actor to, Actor lead) throws Exception {
        mvc.perform(post("/staff/tasks/" + task.taskId() + "/hand-over")
                        .param("to", to.id())
                        .param("back", "view=escalated")
                        .with(csrf())
                        .with(As.actor(lead)))
                .andExpect(redirectedUrl("/staff?view=escalated"));
    }

    private List<String> drafts() {
        return jdbc.sql("select document from task_draft where task_id = ?")
                .param(task.taskId())
                .query(String.class)
                .list();
    }

    private ResultActions save(String address, String summary, Actor actor) throws Exception {
        return mvc.perform(post(address).param("summary", summary).with(csrf()).with(As.actor(actor)));
    }

    private ResultActions look(String address, Actor actor) throws Exception {
        MockHttpServletRequestBuilder request = get(java.net.URI.create(address));
        return mvc.perform(request.with(As.actor(actor)));
    }

    private ResultActions act(String address, Actor actor) throws Exception {
        return mvc.perform(post(address).with(csrf()).with(As.actor(actor)));
    }
}
