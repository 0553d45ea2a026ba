package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.OriginTag;
import org.huiqiao.application.OriginTagOrder;
import org.huiqiao.application.OriginTags;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same loan for those who hold no pointer, whose browser runs no scripts, or who change the device on the way. */
@Journey
@Tag("long")
class AnyWayJourneyTest {

    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    Bank bank;

    @Autowired
    OriginTags tags;

    @Test
    void byKeyboardAloneToTheSignedContract(Chromium chromium) {
        try (Visitor somebody = chromium.visitor(url(), PHONE, Manner.KEYBOARD)) {
            signedContract(somebody, Subject.of("116"));
        }
    }

    @Test
    void withoutScriptsToTheSignedContract(Chromium chromium) {
        try (Visitor somebody = chromium.visitor(url(), PHONE, Manner.WITHOUT_SCRIPTS)) {
            signedContract(somebody, Subject.of("113"));
        }
    }

    @Test
    void scannedAndBegunOnAPhoneAndGoneOnWithElsewhere(Chromium chromium) {
        Subject subject = Subject.of("104");
        OriginTag code = tags.make(new OriginTagOrder("下沙村", null, "CREDIT_QUICK"), bank.staff("rm2.wang"));
        try (Visitor phone = chromium.visitor(url(), PHONE)) {
            Customer customer = new Customer(phone, world, subject);
            phone.open("/t/" + code.code());
            customer.proveWho();
            phone.see("您是从“下沙村”的码来的").look("product-by-code").press("继续");
            customer.describe("15万");
            phone.see("您想借多久").follow("请客户经理帮忙");
            phone.see("客户经理王芳会打电话给您").look("help").press("请经理联系我");
            phone.see("已请客户经理联系您");
        }
        for (int width : new int[] {PHONE, 768, 1280}) {
            try (Clerk manager = new Clerk(chromium, url(), width, "rm2.wang")) {
                manager.desk().open("/staff/tags").see("开始 1").look("tags");
                manager.desk().open("/staff/help").see("信用快贷").look("help-asked");
            }
        }
        clock.advance(Duration.ofMinutes(2));
        try (Visitor other = chromium.visitor(url(), PHONE)) {
            Customer again = new Customer(other, world, subject);
            again.signIn();
            other.see("继续填写").look("my-draft");
            other.page().locator(".items a.item").first().click();
            other.see("您想借多久");
            assertThat(other.page().url()).endsWith("/apply/term");
            again.finish();
            other.see("请逐项看过后再同意");
            other.open(other.page().url().replaceFirst(".*?/my/", "/my/").replace("/consents", "/check"));
            other.see("杭州欠诚商贸有限公司").see("¥150,000").see("12 个月").see("采购货物或原材料").look("check-elsewhere");
        }
    }

    private void signedContract(Visitor somebody, Subject subject) {
        Customer customer = new Customer(somebody, world, subject);
        customer.signIn();
        customer.fillIn("信用快贷", "12万");
        customer.consentAndSubmit();
        String id = customer.caseId();
        customer.accept();
        customer.sign();
        somebody.awaitAddress("/my/applications/" + id + "$");
        somebody.open("/my/applications/" + id + "/contracts").see("已签署");
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
