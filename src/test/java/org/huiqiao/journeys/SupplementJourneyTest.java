package org.huiqiao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The manager at a desk and the customer with a phone: what is missing goes out once and comes back once. */
@Journey
class SupplementJourneyTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Bank bank;

    @TempDir
    Path folder;

    @Test
    void whatIsMissingGoesOutOnceAndComesBackOnce(Chromium chromium) throws IOException {
        Subject company = Subject.of("117");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        String rm = String.valueOf(bank.awaitTask(id, "Task_Investigate").assignee());
        try (Clerk manager = new Clerk(chromium, url(), DESK, rm);
                Visitor phone = chromium.visitor(url(), PHONE)) {
            Visitor desk = manager.take(id, "尽职调查");
            Page page = desk.page();
            desk.fill("调查结论", "等材料");
            desk.follow("逐一核对");
            page.waitForSelector("#viewer img");
            desk.look("viewer");
            page.keyboard().press("r");
            page.locator("#reason").selectOption("PURPOSE_AMOUNT");
            page.locator("#words").fill("合同写的是 80 万");
            page.locator("#viewer button[value='RETURN']").click();
            page.waitForSelector("#documents .tone-bad");
            assertThat(page.locator("#summary").inputValue()).isEqualTo("等材料");
            desk.open("/staff/cases/" + id);
            page.locator("#supplement summary").click();
            page.locator("input[name='item'][value='DOC07']").check();
            page.locator("#note-DOC07").fill("最近六个月");
            desk.look("supplement-list").press("一次发给客户");
            desk.see("已办结");

            Customer customer = new Customer(phone, world, company);
            customer.signIn();
            phone.open("/my/applications/" + id).look("supplement-asked");
            phone.open("/my/applications/" + id + "/supplement")
                    .see("合同写的是 80 万")
                    .look("supplement");
            Locator asked = phone.page().locator("article[id^=DOC]");
            List<String> codes =
                    asked.all().stream().map(one -> one.getAttribute("id")).toList();
            assertThat(codes).contains("DOC11", "DOC07");
            for (String code : codes) {
                phone.page().locator("#" + code + " input[type=file]").setInputFiles(picture(code));
                phone.page().locator("#" + code + " button").click();
                phone.see(code + ".png");
            }
            keep("DOC07", phone);
            phone.look("supplement-full").press("提交");
            bank.awaitTask(id, "Task_CheckDocuments");

            manager.take(id, "核对补充材料");
            desk.follow("逐一核对");
            page.waitForSelector("#viewer img");
            desk.look("supplement-returned");
            int before = page.locator("#documents .tone-good").count();
            for (int accepted = 1; accepted <= codes.size(); accepted++) {
                page.keyboard().press("a");
                page.waitForFunction(
                        "much => document.querySelectorAll('#documents .tone-good').length === much",
                        before + accepted);
            }
            desk.look("supplement-checked").press("提交");
            bank.awaitTask(id, "Task_Investigate");
            desk.open("/staff/cases/" + id + "?kind=DOCUMENT").see("第 1 轮补件齐全").look("timeline-documents");
            useAgain(phone, customer);
        }
    }

    private static void keep(String code, Visitor phone) {
        phone.page().locator("#" + code + " details summary").click();
        phone.look("keep-document");
        phone.page().locator("#" + code + " input[name=version]").check();
        phone.page().locator("#" + code + " details button").click();
        phone.see("已存入保管箱");
    }

    /** For another loan of the same business, without uploading anything. */
    private static void useAgain(Visitor phone, Customer customer) {
        customer.fillInAgain("信用快贷", "10万");
        String next = phone.page().url().replaceFirst("/consents.*", "/documents");
        phone.page().navigate(next);
        phone.see("保管箱里有这份材料").see("DOC07.png").look("documents-offered");
        phone.page().locator("#DOC07 .offers button").click();
        phone.see("取自保管箱").look("documents-used");
        phone.open("/my/kept-documents").see("DOC07.png").look("kept-documents");
        phone.follow("DOC07.png").look("kept-document");
    }

    private Path picture(String name) throws IOException {
        BufferedImage page = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        page.setRGB(1, 1, name.hashCode());
        Path file = folder.resolve(name + ".png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
