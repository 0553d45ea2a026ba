package org.huiqiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sections with a table each, as Markdown; what this run does not measure stays as an earlier one left it. */
final class Report {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## (.+?)\\n.*?(?=^## |\\z)");
    private static final Pattern GOAL = Pattern.compile("(?m)^\\| (.+?) \\| .+? \\| (.+?) \\|$");

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, String> goals = new HashMap<>();

    /** @param earlier the text of an earlier run, or nothing */
    Report(String earlier) {
        Matcher section = SECTION.matcher(earlier);
        while (section.find()) {
            sections.put(section.group(1), section.group());
        }
        Matcher goal = GOAL.matcher(sections.getOrDefault("Goals", ""));
        while (goal.find()) {
            goals.put(goal.group(1), goal.group(2));
        }
        sections.remove("Goals");
        sections.remove("Notes");
    }

    void goal(Goal goal, String figure) {
        goals.put(goal.what, figure);
    }

    private String goals() {
        StringBuilder text = new StringBuilder("## Goals\n\n| what | goal | measured |\n|---|---|---|\n");
        for (Goal goal : Goal.values()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(goal.what, goal.goal, goals.getOrDefault(goal.what, "not measured yet")));
        }
        return text + "\n";
    }

    private static String notes() {
        try {
            return Files.readString(Path.of("src/bench/notes.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void section(String title, String remark, List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("## " + title + "\n\n" + remark + "\n\n");
        text.append("| ").append(String.join(" | ", head)).append(" |\n");
        text.append("|").append("---|".repeat(head.size())).append("\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        text.append("\nMeasured on %s; %d cores, %d MB, %s, Java %s.\n\n"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        System.getProperty("java.version")));
        sections.put(title, text.toString());
        System.out.println(text);
    }

    String text() {
        return """
                # Performance

                Written by `./mvnw -q -Pbench test-compile exec:exec`, PostgreSQL from the embedded binaries on the same machine.
                Compare the ratios, not the absolute figures.

                """ + goals() + String.join("", sections.values()) + notes();
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
    }

    static String figure(double value) {
        if (value >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return value >= 10
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.2f", value);
    }

    /** @return the median in milliseconds of as many runs, after a fifth as many that do not count */
    static double median(int runs, Runnable work) {
        for (int n = 0; n < Math.max(3, runs / 5); n++) {
            work.run();
        }
        double[] taken = new double[runs];
        for (int n = 0; n < runs; n++) {
            long begin = System.nanoTime();
            work.run();
            taken[n] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(taken);
        return taken[runs / 2];
    }
}
