package org.huiqiao.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody of the bank at a desk or with a pad, going from the work list into a case and back. */
class Clerk implements AutoCloseable {

    private static final int BESIDE = 1024;

    private final Visitor desk;
    private final int width;
    private final String id;

    Clerk(Chromium chromium, String bankUrl, int width, String id) {
        this.desk = chromium.visitor(bankUrl, width);
        this.width = width;
        this.id = id;
        desk.open("/staff/login");
        desk.fill("用户名", id).fill("密码", "huiqiao-demo").press("登录");
        desk.see("我的工作台");
    }

    Visitor desk() {
        return desk;
    }

    /** The task of this case, taken from the group if nobody has it yet. */
    Visitor take(String caseId, String step) {
        Waiting.until(step + " on the list of " + id, () -> {
            for (String view : new String[] {"mine", "group"}) {
                desk.open("/staff?view=" + view + "&q=" + caseId);
                Locator line = desk.page()
                        .locator("tbody tr", new Page.LocatorOptions().setHasText(step))
                        .locator(".main-cell a");
                if (line.count() > 0) {
                    desk.look("workbench-" + view);
                    line.first().click();
                    if (width >= BESIDE) {
                        desk.look("workbench-beside").follow("打开案件");
                    }
                    return desk;
                }
            }
            return null;
        });
        desk.awaitAddress("/staff/cases/.*");
        if (desk.has("领取")) {
            desk.press("领取");
        }
        return desk.see(step);
    }

    /** Texts by label; what is a choice is chosen. */
    void submit(Map<String, String> texts, String... choices) {
        texts.forEach(desk::fill);
        for (String choice : choices) {
            desk.choose(choice);
        }
        desk.look("task").press("提交");
        desk.see("已办结");
    }

    @Override
    public void close() {
        desk.close();
    }
}
