package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.visits.BusinessState;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.inbox.visits.VisitNotes;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager visits a customer where there is no network; meanwhile somebody changes the record. */
@Journey
class PadJourneyTest {

    private static final int PAD = 768;
    private static final int MOST = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    SiteVisits visits;

    @Test
    void whatIsTypedWithoutNetworkComesInOnceAndAConflictIsShown(Chromium chromium) throws Exception {
        String id = bank.apply(Subject.of("108"), "CREDIT_QUICK", 50_000, 12, "EQUAL_INSTALMENT");
        InboxItem task = bank.awaitTask(id, "Task_Investigate");
        Actor rm = bank.staff(task.assignee());
        String second = "B01".equals(rm.branch()) ? "rm2.wang" : "rm2.song";
        try (Clerk clerk = new Clerk(chromium, "http://localhost:" + port, PAD, rm.id())) {
            Visitor pad = clerk.desk().open("/staff/pad/form").see("已联网").see(id);
            pad.press(id).see("见到的人").look("pad-form");
            Page page = pad.page();
            page.waitForFunction("navigator.serviceWorker.ready.then(found => found.active.state === 'activated')");

            page.context().setOffline(true);
            page.reload();
            pad.see("没有网络").press(id);
            pad.fill("地点", "西溪路 1 号").fill("见到的人", "业主").fill("库存与设备", "半仓");
            pad.select("同行的第二位客户经理", second).upload("拍照", photo()).see("待同步");
            picture(page, "pad-offline");
            page.reload();
            pad.see("待同步").press(id);
            PlaywrightAssertions.assertThat(page.getByLabel("地点")).hasValue("西溪路 1 号");
            pad.press("同步").see("没有网络");
            assertThat(visits.of(id)).isEmpty();

            VisitNotes theirs =
                    new VisitNotes("2026-03-16T10:30", "西溪路 2 号", "", "业主", BusinessState.SLOW, "空仓", "", second);
            visits.save(id, 0, theirs, rm);
            page.context().setOffline(false);
            pad.press("同步").see("记录已被修改");
            page.locator("#conflict").waitFor();
            picture(page, "pad-conflict");
            page.locator("#differences fieldset")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("地点"))
                    .getByText("现在的")
                    .click();
            pad.press("采用所选并同步").see("已同步");
            assertThat(visits.of(id).orElseThrow()).satisfies(visit -> {
                assertThat(visit.version()).isEqualTo(2);
                assertThat(visit.notes().place()).isEqualTo("西溪路 2 号");
                assertThat(visit.notes().stock()).isEqualTo("半仓");
            });

            pad.open("/staff/visits").press("退出");
            page.waitForFunction("indexedDB.databases().then(all => all.length === 0)");
            page.waitForFunction("caches.keys().then(all => all.length === 0)");
        }
        try (Clerk other = new Clerk(chromium, "http://localhost:" + port, PAD, second)) {
            other.desk().open("/staff/visits").see("半仓").see("照片");
            other.desk().page().waitForFunction("() => document.querySelector('.photos img').naturalWidth > 0");
            other.desk().look("pad-witness").press("确认我同行并属实").seeNot("半仓");
        }
        assertThat(visits.of(id).orElseThrow().witnessedAt()).isNotNull();
        try (Clerk clerk = new Clerk(chromium, "http://localhost:" + port, PAD, rm.id())) {
            Visitor form = clerk.desk().open("/staff/cases/" + id).see("半仓").look("pad-investigation");
            PlaywrightAssertions.assertThat(form.page().locator("#secondInvestigator"))
                    .hasValue(second);
        }
        desk.withdraw(id, bank.customer(Subject.of("108")));
    }

    private static Path photo() throws Exception {
        Path file = Files.createTempFile("shop", ".png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    /** Without network, and where a conflict is answered, the browser complains as it should. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "journeys", "pictures", name + "-" + PAD + ".png"))
                .setFullPage(true));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void whatThePadLoadsIsSmall() throws Exception {
        long bytes = 0;
        for (String script : new String[] {"pad.js", "pad-worker.js", "pad-leave.js"}) {
            bytes += Files.size(Path.of("src/main/resources/static/js", script));
        }
        assertThat(bytes).isLessThan(MOST);
    }
}
