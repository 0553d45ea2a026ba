package org.huiqiao.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody in front of the bank's pages, doing what a person does and seeing what a person sees. */
class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journeys", "pictures");
    private static final double PATIENCE = Duration.ofSeconds(30).toMillis();

    private final BrowserContext context;
    private final Page page;
    private final String axe;
    private final String bankUrl;
    private final int width;
    private final Manner manner;
    private final Keyboard keyboard;
    private final List<String> complaints = new ArrayList<>();
    private int typed;
    private int clicks;

    Visitor(Browser browser, String axe, String bankUrl, int width) {
        this(browser, axe, bankUrl, width, Manner.POINTER);
    }

    Visitor(Browser browser, String axe, String bankUrl, int width, Manner manner) {
        this.manner = manner;
        this.axe = axe;
        this.bankUrl = bankUrl;
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setJavaScriptEnabled(manner != Manner.WITHOUT_SCRIPTS)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        keyboard = new Keyboard(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Visitor open(String path) {
        page.navigate(bankUrl + path);
        return this;
    }

    Visitor fill(String label, String text) {
        // the browser's patterns know no \\Q…\\E
        Locator field = page.getByLabel(Pattern.compile("^" + label.replaceAll("[().*+?\\[\\]]", "\\\\$0")))
                .first();
        if (manner == Manner.KEYBOARD) {
            keyboard.type(field, text);
        } else {
            field.fill(text);
        }
        typed++;
        return this;
    }

    /** A radio button or a box; its label may go on with a hint. */
    Visitor choose(String label) {
        clicks++;
        Locator option = page.locator("label.option", new Page.LocatorOptions().setHasText(label))
                .first();
        if (manner == Manner.KEYBOARD) {
            keyboard.choose(option.locator("input"));
        } else {
            option.click();
        }
        return this;
    }

    Visitor tickAll() {
        for (Locator box : page.locator("input[type=checkbox]").all()) {
            if (manner == Manner.KEYBOARD) {
                keyboard.tick(box);
            } else {
                box.check();
            }
            clicks++;
        }
        return this;
    }

    Visitor select(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(value);
        return this;
    }

    Visitor upload(String label, Path file) {
        page.getByLabel(label).setInputFiles(file);
        return this;
    }

    Visitor press(String button) {
        clicks++;
        return act(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }

    Visitor follow(String link) {
        clicks++;
        return act(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
    }

    private Visitor act(Locator buttonOrLink) {
        if (manner == Manner.KEYBOARD) {
            keyboard.enter(buttonOrLink.first());
        } else {
            buttonOrLink.first().click();
        }
        return this;
    }

    /** Waits for the text; pages that follow a case renew themselves, or are asked for anew where no script runs. */
    Visitor see(String text) {
        if (manner == Manner.WITHOUT_SCRIPTS) {
            Waiting.until(text, () -> {
                if (page.locator("main").innerText().contains(text)) {
                    return text;
                }
                Locator again = page.locator("main a", new Page.LocatorOptions().setHasText("看看有没有新进展"));
                if (again.count() > 0) {
                    again.first().click();
                }
                return null;
            });
            return this;
        }
        assertThat(page.locator("main"))
                .containsText(
                        text,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(PATIENCE));
        return this;
    }

    Visitor seeNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    boolean has(String buttonOrLink) {
        return page.locator("main button, main a")
                        .filter(new Locator.FilterOptions().setHasText(buttonOrLink))
                        .count()
                > 0;
    }

    void awaitAddress(String pattern) {
        page.waitForURL(Pattern.compile(bankUrl + pattern));
    }

    String textOf(String css) {
        return page.locator(css).first().innerText();
    }

    int typedFields() {
        return typed;
    }

    int clicks() {
        return clicks;
    }

    Page page() {
        return page;
    }

    /** Nothing is cut off, nothing is a barrier, nothing is in the wrong language; a picture is kept. */
    @SuppressWarnings("unchecked")
    Visitor look(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(overflow.intValue())
                .as("%s is wider than %d px", name, width)
                .isLessThanOrEqualTo(0);
        if (manner == Manner.WITHOUT_SCRIPTS) {
            return this;
        }
        page.evaluate(axe);
        List<String> barriers = (List<String>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))""");
        Assertions.assertThat(barriers).as("barriers on %s", name).isEmpty();
        Assertions.assertThat(complaints)
                .as("what the browser said up to %s", name)
                .isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
