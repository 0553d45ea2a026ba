package org.huiqiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sections with a table each, as Markdown. */
final class Report {

    private final List<String> sections = new ArrayList<>();
    private final Map<Goal, String> measured = new EnumMap<>(Goal.class);

    void goal(Goal goal, String figure) {
        measured.put(goal, figure);
    }

    private String goals() {
        StringBuilder text = new StringBuilder("## Goals\n\n| what | goal | measured |\n|---|---|---|\n");
        for (Goal goal : Goal.values()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(goal.what, goal.goal, measured.getOrDefault(goal, "not in this run")));
        }
        return text + "\n";
    }

    private static String notes() {
        try {
            return "\n" + Files.readString(Path.of("src/bench/notes.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void section(String title, String remark, List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("## " + title + "\n\n" + remark + "\n\n");
        text.append("| ").append(String.join(" | ", head)).append(" |\n");
        text.append("|").append("---|".repeat(head.size())).append("\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        sections.add(text.toString());
        System.out.println(text);
    }

    String text() {
        return """
                # Performance

                Written by `./mvnw -q -Pbench test-compile exec:exec` on %s; %d cores, %d MB, %s, Java %s, embedded PostgreSQL on
                the same machine. Compare the ratios, not the absolute figures.

                """.formatted(
                                LocalDate.now(),
                                Runtime.getRuntime().availableProcessors(),
                                memory(),
                                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                                System.getProperty("java.version"))
                + goals()
                + String.join("\n", sections)
                + notes();
    }

    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(file, text());
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
