package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.huiqiao.Bank;
import org.huiqiao.SentCodes;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.Intake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paints the pictures of the README: {@code ./mvnw -q -Ppictures verify}. */
@Journey
@Tag("pictures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesJourneyTest {

    private static final int PHONE = 360;
    private static final int PAD = 768;
    private static final int DESK = 1280;
    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final int MOST_EACH = 150_000;

    @LocalServerPort
    int port;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    SentCodes codes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    Clock clock;

    private Stages stages;
    private BusyBranch branch;
    private String manager = "";

    @BeforeAll
    void aBankAtWork() {
        stages = new Stages(bank, desk, intake, jdbc);
        stages.play();
        manager = String.valueOf(bank.see(id("118")).rmId());
        branch = new BusyBranch(jdbcTemplate, clock, manager);
        branch.fill();
    }

    @AfterAll
    void eachIsSmall() throws IOException {
        branch.over();
        stages.over();
        try (Stream<Path> painted = Files.list(FOLDER)) {
            for (Path picture : painted.toList()) {
                assertThat(Files.size(picture)).as(picture.toString()).isLessThan(MOST_EACH);
            }
        }
    }

    @Test
    void whatTheCustomerSees(Chromium chromium) {
        try (Visitor nobody = chromium.visitor(url(), PHONE)) {
            nobody.open("/estimate?amount=500000&tax=60000#result").see("万元").paint("estimate");
        }
        try (Visitor customer = signedIn(chromium, "115")) {
            customer.open("/my/applications/" + id("115") + "/apply/method")
                    .see("您想怎么还")
                    .paint("question");
        }
        try (Visitor customer = signedIn(chromium, "121")) {
            customer.open("/my/applications/" + id("121")).see("预约").paint("progress");
        }
    }

    @Test
    void whatTheManagerSees(Chromium chromium) {
        try (Clerk clerk = new Clerk(chromium, url(), DESK, manager)) {
            Visitor at = clerk.desk();
            at.open("/staff")
                    .page()
                    .locator("tr:has-text('" + id("118") + "') .main-cell a")
                    .click();
            at.page().waitForSelector("#detail .summary-of");
            at.paint("work-list");
            at.open("/staff/clients").paint("clients");
            at.open("/staff/cases/" + id("118")).paint("case");
        }
    }

    @Test
    void whatTheManagerTakesAlong(Chromium chromium) {
        String second = manager.equals("rm.li") ? "rm2.wang" : "rm.li";
        try (Clerk clerk = new Clerk(chromium, "http://localhost:" + port, PAD, manager)) {
            Visitor pad = clerk.desk().open("/staff/pad/form").see(id("118"));
            pad.press(id("118")).see("见到的人");
            pad.fill("时间", "2026-03-16T14:30")
                    .fill("地点", "杭州市拱墅区康桥路 12 号 3 幢")
                    .fill("见到的人", "沈双成（法定代表人）、车间主任")
                    .fill("库存与设备", "织机 24 台开 21 台，坯布约 40 吨")
                    .fill("其他", "订单排到五月，用工 32 人，与上月用电相符。");
            pad.select("同行的第二位客户经理", second);
            Page page = pad.page();
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(30.2741, 120.1551));
            pad.press("取当前位置");
            page.waitForFunction("document.getElementById('gps').value !== ''");
            page.evaluate("document.activeElement.blur(); document.getElementById('visit').scrollIntoView()");
            pad.paint("visit");
        }
    }

    @Test
    void whatTheLeadAndTheApproverSee(Chromium chromium) {
        try (Clerk lead = new Clerk(chromium, url(), DESK, "lead.sun")) {
            lead.desk().open("/staff/load").see("团队").paint("board");
        }
        try (Clerk approver = new Clerk(chromium, url(), DESK, "l1.zheng")) {
            Visitor at = approver.take(id("112"), "审批");
            at.page().evaluate("window.scrollTo(0, 330); document.querySelector('.task').scrollTop = 40");
            at.paint("approval");
        }
    }

    private Visitor signedIn(Chromium chromium, String tail) {
        String phone = Subject.of(tail).phone();
        Visitor customer = chromium.visitor(url(), PHONE);
        customer.open("/login").fill("手机号", phone).press("获取验证码");
        customer.fill("验证码", codes.lastSignIn(phone)).press("登录");
        return customer.see("我的贷款");
    }

    private String id(String tail) {
        return String.valueOf(stages.cases().get(tail));
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
