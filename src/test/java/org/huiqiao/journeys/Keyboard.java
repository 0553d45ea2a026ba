package org.huiqiao.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

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
        page.evaluate("window.left = true");
        page.keyboard().press("Enter");
        // unlike after a click, nobody waits here for the page that it leads to
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
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
            Object ring = ring(goals);
            if (ring != null) {
                Assertions.assertThat(ring).as("one sees where one is").isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + goals + " on " + page.url());
    }

    /** Whether the one that has the focus shows it; null while none of them has it. */
    private @Nullable Object ring(Locator goals) {
        try {
            return goals.evaluateAll("""
                    all => { const it = document.activeElement;
                      return all.includes(it)
                        ? [it, it.closest('.option')].some(e => e && getComputedStyle(e).outlineStyle !== 'none')
                        : null; }""");
        } catch (PlaywrightException stillOnTheWayToThePage) {
            page.waitForLoadState();
            return null;
        }
    }
}
