package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.inbox.InboxItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager with a long list: he goes into a case and comes back to where he was, again and again. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchJourneyTest {

    private static final int PHONE = 360;
    private static final int PAD = 768;
    private static final int DESK = 1280;
    private static final int LINES = 48;
    private static final int TIMES = 20;

    @LocalServerPort
    int port;

    @Autowired
    Bank bank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationDesk desk;

    private String id = "";
    private String rm = "";

    @BeforeAll
    void aLongList() {
        id = bank.apply(Subject.of("106"), "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT");
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        rm = String.valueOf(task.assignee());
        for (int n = 0; n < LINES; n++) {
            jdbc.sql("""
                            insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty,
                                branch, rm_id, customer, product_code, amount, priority, arrived_at, completed, pool,
                                carer, urgency, amount_key)
                            values (:task, :id, 'Task_Investigate', 'manualReview', '尽职调查', 'rm', 'RM', :branch, :rm,
                                '杭州惠民超市有限公司', 'TAX_LOAN', :amount, 50, :at, false, :pool, :rm, :n, :amount)""")
                    .param("task", "journey-" + n)
                    .param("id", id)
                    .param("branch", task.branch())
                    .param("rm", rm)
                    .param("amount", 100_000 + n)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("pool", "rm@" + task.branch())
                    .param("n", n)
                    .update();
        }
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from inbox_item where task_id like 'journey-%'").update();
        desk.withdraw(id, bank.customer(Subject.of("106")));
    }

    @Test
    void whoComesBackFromACaseFindsFiltersPageScrollAndFocus(Chromium chromium) {
        try (Clerk manager = new Clerk(chromium, url(), PAD, rm)) {
            Visitor desk = manager.desk();
            Page page = desk.page();
            desk.open("/staff?view=group&product=TAX_LOAN&sort=amount").look("workbench-long");
            String address = page.url();
            for (int n = 0; n < TIMES; n++) {
                String line = "journey-" + (n * 7 % LINES);
                page.evaluate(
                        "line => document.querySelector(`tr[data-line=\"${line}\"]`).scrollIntoView({block: 'center'})",
                        line);
                Object y = page.evaluate("window.scrollY");
                page.locator("tr[data-line=\"" + line + "\"] .main-cell a").click();
                desk.awaitAddress("/staff/cases/.*");
                page.locator("a[data-back]").click();
                page.waitForURL(address);
                page.waitForFunction("y => Math.abs(window.scrollY - y) < 2", y);
                assertThat(page.evaluate("document.activeElement.closest('tr')?.dataset.line"))
                        .as("focus after return %d", n)
                        .isEqualTo(line);
            }
        }
    }

    @Test
    void atADeskTheCaseStandsBesideTheListAndTheKeyboardDoes(Chromium chromium) {
        try (Clerk manager = new Clerk(chromium, url(), DESK, rm)) {
            Visitor desk = manager.desk();
            Page page = desk.page();
            desk.open("/staff?view=group&sort=amount");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("Enter");
            page.waitForSelector("#detail .summary-of");
            desk.look("workbench-beside-long");
            assertThat(page.url()).endsWith("/staff?view=group&sort=amount");
            page.keyboard().press("?");
            page.waitForSelector("dialog[open]");
            desk.look("workbench-keys");
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            page.keyboard().type("没有这家公司");
            desk.see("没有可领取的任务");
            page.waitForURL("**/staff?view=group&q=**");
            page.locator("#q").fill(id);
            page.waitForSelector("tr[data-line]");
            desk.look("workbench-found");
        }
    }

    @Test
    void onAPhoneOneThingIsShownAtATime(Chromium chromium) {
        try (Clerk manager = new Clerk(chromium, url(), PHONE, rm)) {
            Visitor desk = manager.desk();
            desk.open("/staff?view=group").look("workbench-phone");
            desk.page().locator("tr[data-line] .main-cell a").first().click();
            desk.awaitAddress("/staff/cases/.*");
            desk.open("/staff/leave").look("leave-phone");
        }
    }

    /** The picture of a crash: the window is closed in the middle of a sentence. */
    @Test
    void whatWasTypedIsThereAfterTheWindowWasClosed(Chromium chromium) {
        try (Clerk first = new Clerk(chromium, url(), DESK, rm)) {
            first.desk().open("/staff/cases/" + id + "?task=" + taskOf(id));
            first.desk().fill("调查结论", "订单稳定，回款三个月");
            first.desk().page().waitForFunction("() => document.getElementById('draft-note').textContent !== ''");
        }
        try (Clerk again = new Clerk(chromium, url(), DESK, rm)) {
            again.desk().open("/staff/cases/" + id + "?task=" + taskOf(id)).see("尚未提交的草稿");
            assertThat(again.desk().page().locator("#summary").inputValue()).isEqualTo("订单稳定，回款三个月");
            again.desk().look("draft");
            Map<String, Object> size = sizes(again.desk().page());
            assertThat(((Number) size.get("scripts")).intValue()).isLessThan(100_000);
        }
    }

    @Test
    void ofTwoWhoTakeOneTaskTheSlowerReadsWhoWasFaster(Chromium chromium) {
        String contested = bank.apply(Subject.of("111"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        String manager =
                String.valueOf(bank.awaitTask(contested, "Task_Investigate").assignee());
        bank.work(contested, "Task_Investigate", Bank.investigation("declaredRevenue", "9000000"));
        bank.awaitTask(contested, "Task_ReviewCase");
        try (Clerk one = new Clerk(chromium, url(), DESK, "review.zhou");
                Clerk other = new Clerk(chromium, url(), DESK, "review.wu")) {
            one.desk().open("/staff/cases/" + contested);
            other.desk().open("/staff/cases/" + contested);
            one.desk().press("领取").see("提交");
            other.desk().press("领取").see("这项任务刚被 周");
        }
        for (int width : new int[] {PHONE, PAD, DESK}) {
            try (Clerk whoseCaseItIs = new Clerk(chromium, url(), width, manager)) {
                whoseCaseItIs.desk().open("/staff/under-way").see("周正").look("under-way");
            }
        }
        desk.withdraw(contested, bank.customer(Subject.of("111")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sizes(Page page) {
        return (Map<String, Object>) page.evaluate("""
                async () => {
                  const found = Array.from(document.scripts).map(one => one.src);
                  const texts = await Promise.all(found.map(async one => (await fetch(one)).text()));
                  return {scripts: texts.reduce((sum, text) => sum + text.length, 0)};
                }""");
    }

    private String taskOf(String caseId) {
        List<String> tasks = jdbc.sql("select task_id from inbox_item where application_id = ? and holder = ?")
                .params(caseId, rm)
                .query(String.class)
                .list();
        return tasks.get(0);
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
