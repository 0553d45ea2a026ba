package org.huiqiao.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The Chromium of the machine, driven by the driver that {@code npm ci} fetches once. Nothing but this machine can be
 * reached from it.
 */
class Chromium implements AutoCloseable {

    private static final Path DRIVER = Path.of("target", "journeys").toAbsolutePath();
    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--proxy-server=http://127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>;127.0.0.1;localhost");

    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private Chromium(Path program) throws IOException {
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").orElseThrow().toString())));
        Map<String, String> chinese = new HashMap<>(System.getenv());
        chinese.put("LANGUAGE", "zh_CN"); // date fields are the browser's own: Chinese where chromium-l10n is installed
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET)
                        .setEnv(chinese));
        axe = Files.readString(DRIVER.resolve("node_modules/axe-core/axe.min.js"));
    }

    /** Somebody with a window of this width, at the bank under this address. */
    Visitor visitor(String bankUrl, int width) {
        return new Visitor(browser, axe, bankUrl, width);
    }

    Visitor visitor(String bankUrl, int width, Manner manner) {
        return new Visitor(browser, axe, bankUrl, width, manner);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Null when all is there. */
    private static @Nullable String missing() {
        if (program("chromium", "chromium-browser", "google-chrome").isEmpty()) {
            return "no Chromium on this machine";
        }
        if (program("node").isEmpty() || program("npm").isEmpty()) {
            return "no Node on this machine";
        }
        return null;
    }

    private static void fetchDriver() throws IOException, InterruptedException {
        if (Files.exists(DRIVER.resolve("package/cli.js"))) {
            return;
        }
        Files.createDirectories(DRIVER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            try (var in = Chromium.class.getResourceAsStream("/journeys/" + file)) {
                Files.write(
                        DRIVER.resolve(file),
                        java.util.Objects.requireNonNull(in).readAllBytes());
            }
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

    /** One browser for all journeys of a run. */
    static class Provided implements ExecutionCondition, ParameterResolver {

        private static final ConditionEvaluationResult GO = ConditionEvaluationResult.enabled("Chromium is here");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String missing = missing();
            if (missing == null) {
                return GO;
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("Journeys must run where CI=true, but there is " + missing);
            }
            System.err.println("\n*** JOURNEYS SKIPPED: " + missing + " (" + context.getDisplayName() + ") ***\n");
            return ConditionEvaluationResult.disabled(missing);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Chromium.class, type -> start(), Chromium.class);
        }

        private static Chromium start() {
            try {
                fetchDriver();
                return new Chromium(
                        program("chromium", "chromium-browser", "google-chrome").orElseThrow());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("Chromium could not be started", e);
            }
        }
    }
}
