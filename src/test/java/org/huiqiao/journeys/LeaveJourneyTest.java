package org.huiqiao.journeys;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An approver goes on leave, on a telephone, a pad and a desk; whoever leads the branch sees it and ends it. */
@Journey
class LeaveJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void aPostIsGivenAndTheLeadTakesItBack(int width, Chromium chromium) {
        String bank = "http://localhost:" + port;
        LocalDate today = LocalDate.now(clock);
        try (Clerk approver = new Clerk(chromium, bank, width, "l1.zheng")) {
            Visitor page = approver.desk().open("/staff/leave");
            page.select("委托岗位", "APPROVER_L1").select("代办人", "l1.liu").fill("金额上限（元）", "1,000,000.00");
            page.page().locator("#tasks").uncheck();
            page.fill("开始日期", today.toString())
                    .fill("结束日期（含当天）", today.plusDays(3).toString());
            page.fill("原因", "年假");
            page.look("leave-new").press("提交").see("生效中");
            page.look("leave-given");
        }
        try (Clerk lead = new Clerk(chromium, bank, width, "lead.sun")) {
            lead.desk()
                    .open("/staff/leave")
                    .see("年假")
                    .press("提前结束")
                    .seeNot("生效中")
                    .see("已提前结束")
                    .open("/staff/portfolio")
                    .look("portfolio");
        }
    }
}
