package org.huiqiao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures side by side in one run and prints what came out; {@code --write} also writes it into
 * {@code docs/performance.md},
 * {@code --short} takes small sizes (does it still work?), any other word names the one part to run.
 */
public final class Bench {

    private static final Path FILE = Path.of("docs/performance.md");

    private Bench() {}

    /** One part of the measurements. */
    interface Part {

        String name();

        void run(Report report, boolean brief) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        boolean brief = words.contains("--short");
        boolean write = words.contains("--write");
        Report report = new Report(write ? Files.readString(FILE) : "");
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
        if (write) {
            Files.writeString(FILE, report.text());
        }
        System.exit(0);
    }
}
