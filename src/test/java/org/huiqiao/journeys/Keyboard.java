package org.huiqiao.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** Somebody who has no pointer: goes from one thing to the next by Tab, and sees where he is. */
class Keyboard {

    private static final int FAR = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void type(Locator field, String text) {
        reach(field);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    void enter(Locator buttonOrLink) {
        reach(buttonOrLink);
        page.keyboard().press("Enter");
    }

    void tick(Locator box) {
        if (!box.isChecked()) {
            reach(box);
            page.keyboard().press("Space");
        }
        Assertions.assertThat(box.isChecked()).as("ticked by Space").isTrue();
    }

    /** One stop of Tab for all radio buttons of a question; arrows go from one to the next. */
    void choose(Locator input) {
        if ("checkbox".equals(input.getAttribute("type"))) {
            tick(input);
            return;
        }
        reach(page.locator("input[type=radio][name='" + input.getAttribute("name") + "']"));
        page.keyboard().press("Space");
        for (int i = 0; i < FAR && !input.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        Assertions.assertThat(input.isChecked()).as("chosen by the arrows").isTrue();
    }

    private void reach(Locator goals) {
        goals.first().waitFor();
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(goals.evaluateAll("all => all.includes(document.activeElement)"))) {
                Assertions.assertThat(page.evaluate("""
                                () => { const it = document.activeElement, box = it.closest('.option');
                                  return [it, box].some(e => e && getComputedStyle(e).outlineStyle !== 'none'); }"""))
                        .as("one sees where one is")
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + goals + " on " + page.url());
    }
}
