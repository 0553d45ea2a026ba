package org.huiqiao.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Somebody in front of the bank's pages, doing what a person does and seeing what a person sees. */
class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journeys", "pictures");
    private static final String SCRIPTS = """
            () => performance.getEntriesByType('resource').filter(one => one.initiatorType === 'script')
                .reduce((sum, one) => sum + one.decodedBodySize, 0)""";
    /** Words of the other language outside what says that it is in another one. */
    private static final String WORDS = """
            language => {
              const foreign = language === 'en' ? /\\p{Script=Han}+/gu : /(?<![\\w.@-])(?=[A-Z]*[a-z])[A-Za-z]{3,}(?![\\w.@/-])/g;
              const own = document.documentElement.lang;
              const said = new Set();
              const look = (text, where) => (text.match(foreign) || []).forEach(word => said.add(word + ' in ' + where));
              const name = node => node.tagName.toLowerCase() + (node.id ? '#' + node.id : '')
                  + (typeof node.className === 'string' && node.className ? '.' + node.className.trim().replace(/ +/g, '.') : '');
              const lang = node => node.closest('[lang]').lang;
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const node = walk.currentNode.parentElement;
                if (lang(node) === own && !node.closest('script, style, code, kbd, textarea, [translate=no]')) {
                  look(walk.currentNode.data, name(node.parentElement) + ' > ' + name(node));
                }
              }
              for (const node of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
                if (lang(node) === own && !node.closest('[translate=no]')) {
                  for (const attribute of ['title', 'aria-label', 'placeholder', 'alt']) {
                    look(node.getAttribute(attribute) || '', attribute + ' of ' + name(node));
                  }
                }
              }
              look(document.title, 'title');
              return Array.from(said);
            }""";

    private static final String CULPRIT = """
            () => Array.from(document.querySelectorAll('main *, header *, footer *'))
                .filter(node => node.getBoundingClientRect().right > window.innerWidth + 1 && !node.closest('.scroll, .tabs, .offscreen'))
                .slice(0, 6).map(node => node.tagName.toLowerCase() + '.' + node.className + ' ' + (node.textContent || '').trim().slice(0, 20).replace(/\\s+/g, ' '))
                .join(', ')""";
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

    /** Nothing is cut off, nothing is a barrier; a picture is kept. */
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
        Assertions.assertThat(barriers()).as("barriers on %s", name).isEmpty();
        Assertions.assertThat(complaints)
                .as("what the browser said up to %s", name)
                .isEmpty();
        return this;
    }

    /** What is in the window now, for {@code docs/pictures}. */
    Visitor paint(String name) {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        try {
            Palette.write(
                    page.screenshot(new ScreenshotOptions()
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setCaret(ScreenshotCaret.HIDE)),
                    Path.of("docs", "pictures", name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @SuppressWarnings("unchecked")
    private List<String> barriers() {
        page.evaluate("axe => window.axe || (0, eval)(axe)", axe);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})).violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))""");
    }

    /**
     * What is wrong with the page at each of these widths, in words; {@code language} is the one it should speak, but for
     * words that are {@code known}.
     */
    @SuppressWarnings("unchecked")
    List<String> faults(int[] widths, String language, Predicate<String> known) {
        List<String> faults = new ArrayList<>();
        for (String said : (List<String>) page.evaluate(WORDS, language)) {
            if (!known.test(said.substring(0, said.indexOf(' ')))) {
                faults.add("says " + said);
            }
        }
        for (int each : widths) {
            page.setViewportSize(each, each < 600 ? 780 : 900);
            Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (overflow.intValue() > 0) {
                faults.add(each + " px: " + overflow + " px too wide, " + page.evaluate(CULPRIT));
            }
            barriers().forEach(barrier -> faults.add(each + " px: " + barrier));
        }
        Number scripts = (Number) page.evaluate(SCRIPTS);
        if (scripts.intValue() > 100_000) {
            faults.add(scripts + " bytes of script");
        }
        complaints.forEach(complaint -> faults.add("the browser says: " + complaint));
        complaints.clear();
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }
}
