package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.huiqiao.Bank;
import org.huiqiao.SentCodes;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer leaves the page of a case open, and it says by itself what happens elsewhere. */
@Journey
@Tag("long")
class ProgressJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    SentCodes codes;

    @Test
    void whatChangesElsewhereIsOnThePageWithoutLoadingIt(Chromium chromium, TestReporter report) {
        Subject shop = Subject.of("114");
        try (Visitor phone = chromium.visitor("http://127.0.0.1:" + port, 360)) {
            phone.open("/login").fill("手机号", shop.phone()).press("获取验证码");
            phone.fill("验证码", codes.lastSignIn(shop.phone())).press("登录");
            phone.see("我的贷款");
            String id = bank.apply(shop, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
            phone.open("/my/applications/" + id);
            Page page = phone.page();
            page.evaluate("window.loadedOnce = true");
            phone.see("批下来了");
            phone.look("progress-offered");

            bank.awaitTask(id, "Task_ConfirmOffer");
            page.evaluate("""
                    () => new MutationObserver((records, observer) => {
                      if (!document.querySelector('main').textContent.includes('签署合同')) return;
                      window.seenAt = Date.now();
                      observer.disconnect();
                    }).observe(document.querySelector('main'), {childList: true, subtree: true})""");
            desk.answerOffer(id, true, bank.customer(shop));
            bank.awaitTask(id, "Task_SignContracts");
            long there = System.currentTimeMillis();
            page.waitForFunction("() => window.seenAt");
            Number seen = (Number) page.evaluate("window.seenAt");
            report.publishEntry("milliseconds from the task to the page", String.valueOf(seen.longValue() - there));
            phone.look("progress-signing");

            bank.sign(id);
            bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
            phone.see("钱已到账");
            assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
            phone.look("progress-paid");
            phone.follow("消息").see("钱已到账，还款计划可以查看了。").look("messages");
        }
    }
}
