package org.huiqiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures side by side in one run and prints what came out; {@code --write} also writes {@code docs/performance.md},
 * {@code --short} takes small sizes (does it still work?), any other word names the one part to run.
 */
public final class Bench {

    private Bench() {}

    /** One part of the measurements. */
    interface Part {

        String name();

        void run(Report report, boolean brief) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        boolean brief = words.contains("--short");
        Report report = new Report();
        for (Part part : List.of(
                new LoanBench(),
                new DecisionBench(),
                new InboxBench(),
                new WhatIfBench(),
                new CleanUpBench(),
                new LoadBench())) {
            if (words.stream().noneMatch(word -> !word.startsWith("--")) || words.contains(part.name())) {
                part.run(report, brief);
            }
        }
        System.out.println(report.text());
        if (words.contains("--write")) {
            write(report);
        }
        System.exit(0);
    }

    private static void write(Report report) throws IOException {
        report.writeTo(Path.of("docs/performance.md"));
    }
}
