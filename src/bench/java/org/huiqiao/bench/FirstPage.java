package org.huiqiao.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The first page of a long work list, as a clerk at a browser waits for it. */
final class FirstPage {

    private static final Path DRIVER = Path.of("target", "journeys").toAbsolutePath();
    private static final String LIST = "/staff?view=group";
    private static final String PAINTED = """
            () => performance.getEntriesByType('navigation')[0].loadEventEnd > 0
                && performance.getEntriesByName('first-contentful-paint').length > 0""";
    private static final String TIMES = """
            () => [performance.getEntriesByType('navigation')[0].responseEnd,
                performance.getEntriesByName('first-contentful-paint')[0].startTime,
                performance.getEntriesByType('navigation')[0].loadEventEnd]""";

    private FirstPage() {}

    /** Medians in milliseconds, for a browser that has nothing of the bank yet and for one that comes back to the list. */
    record Times(double[] cold, double[] warm) {}

    /** @return empty, with a line that says why, where there is no browser */
    static Optional<Times> measure(String bank, int visits) throws IOException, InterruptedException {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> node = program("node");
        if (chromium.isEmpty() || node.isEmpty() || program("npm").isEmpty()) {
            System.out.println("No first page in a browser: there is no Chromium or no Node on this machine");
            return Optional.empty();
        }
        fetchDriver();
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of(
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                "1",
                                "PLAYWRIGHT_NODEJS_PATH",
                                node.get().toString())));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--disable-background-networking", "--disable-component-update")))) {
            String signedIn = signIn(browser, bank);
            List<double[]> cold = new ArrayList<>();
            List<double[]> warm = new ArrayList<>();
            // the first two are the bank's own warming up
            for (int n = -2; n < visits; n++) {
                try (BrowserContext fresh = context(browser, signedIn)) {
                    Page page = fresh.newPage();
                    double[] first = open(page, bank);
                    double[] again = open(page, bank);
                    if (n >= 0) {
                        cold.add(first);
                        warm.add(again);
                    }
                }
            }
            return Optional.of(new Times(median(cold), median(warm)));
        }
    }

    private static BrowserContext context(Browser browser, String signedIn) {
        return browser.newContext(new Browser.NewContextOptions()
                .setStorageState(signedIn)
                .setViewportSize(1440, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    private static String signIn(Browser browser, String bank) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(bank + "/staff/login");
            page.fill("input[name=username]", LoadSimulation.STAFF.get(0));
            page.fill("input[name=password]", LoadSimulation.STAFF_PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return context.storageState();
        }
    }

    private static double[] open(Page page, String bank) {
        page.navigate(bank + LIST);
        page.waitForFunction(PAINTED);
        if (page.locator("tbody tr").count() < 50) {
            throw new IllegalStateException("No full page of the work list: " + page.url());
        }
        List<?> times = (List<?>) page.evaluate(TIMES);
        return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private static double[] median(List<double[]> visits) {
        double[] median = new double[3];
        for (int n = 0; n < median.length; n++) {
            int time = n;
            double[] all = visits.stream().mapToDouble(visit -> visit[time]).toArray();
            Arrays.sort(all);
            median[n] = all[all.length / 2];
        }
        return median;
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The one of the journeys, which are not compiled with the benchmark. */
    private static void fetchDriver() throws IOException, InterruptedException {
        if (Files.exists(DRIVER.resolve("package/cli.js"))) {
            return;
        }
        Files.createDirectories(DRIVER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.write(DRIVER.resolve(file), Files.readAllBytes(Path.of("src/test/resources/journeys", file)));
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(DRIVER.toFile())
                .inheritIO()
                .start();
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new IllegalStateException("npm ci failed in " + DRIVER);
        }
        Files.createSymbolicLink(DRIVER.resolve("package"), DRIVER.resolve("node_modules/playwright-core"));
    }
}
