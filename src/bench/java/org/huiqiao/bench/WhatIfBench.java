package org.huiqiao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqiao.decisioning.Cases;

/** Many made-up cases through all tables of a credit decision, and what a stricter table of grades had made of some. */
final class WhatIfBench implements Bench.Part {

    private static final Pattern ASKED = Pattern.compile("camunda:decisionRef=\"(\\w+)\"");

    @Override
    public String name() {
        return "what-if";
    }

    private record Tally(
            AtomicInteger cases, AtomicInteger otherwise, Map<String, Integer> turns, double seconds, double cpu) {}

    @Override
    public void run(Report report, boolean brief) throws IOException {
        int cases = brief ? 2_000 : 100_000;
        Map<String, String> texts = Stubs.models("decisions");
        List<String> order = order(Stubs.models("processes").get("credit-decision.bpmn"));
        Tally first = run(cases, texts, order, null);
        Tally second = run(cases, texts, order, stricter(texts.get("score-grade.dmn")));
        report.goal(
                Goal.REPLAY,
                Report.figure(first.seconds() * 100_000 / first.cases().get()) + " s"
                        + (brief ? " (reckoned from a short run)" : ""));
        report.section(
                "Cases through all tables, and what if",
                "Made-up cases through the " + order.size() + " tables of a credit decision with all that is derived"
                        + " between them; then the same again with a stricter table of grades asked beside each: "
                        + String.format("%,d", second.otherwise().get())
                        + " would have gone otherwise. The bank does the same with"
                        + " the cases it has on record: `--what-if=FILE.dmn`. Most frequent turns: "
                        + second.turns().entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed())
                                .limit(4)
                                .map(turn -> turn.getKey() + " (" + turn.getValue() + ")")
                                .collect(Collectors.joining("; "))
                        + ".",
                List.of("what", "cases", "seconds", "CPU seconds", "cases a second"),
                List.of(row("through all tables", first), row("and what if", second)));
    }

    private static List<String> row(String what, Tally tally) {
        return List.of(
                what,
                String.format("%,d", tally.cases().get()),
                Report.figure(tally.seconds()),
                Report.figure(tally.cpu()),
                Report.figure(tally.cases().get() / tally.seconds()));
    }

    private static Tally run(int cases, Map<String, String> texts, List<String> order, String changed) {
        Map<String, List<Object>> values = values(texts, order);
        Cases all = new Cases(List.copyOf(texts.values()), order);
        int threads = Runtime.getRuntime().availableProcessors();
        Tally tally = new Tally(new AtomicInteger(), new AtomicInteger(), new TreeMap<>(), 0, 0);
        double cpu = Cpu.seconds();
        long begin = System.nanoTime();
        IntStream.range(0, threads)
                .parallel()
                .forEach(part -> some(part, cases / threads, all, values, changed, tally));
        return new Tally(
                tally.cases(),
                tally.otherwise(),
                tally.turns(),
                (System.nanoTime() - begin) / 1e9,
                Cpu.seconds() - cpu);
    }

    /** Ten points more for every grade. */
    private static String stricter(String table) {
        return Pattern.compile("\\b([3-8])5\\b")
                .matcher(table)
                .replaceAll(border -> Integer.parseInt(border.group(1)) + 1 + "5");
    }

    private static void some(
            int part, int number, Cases all, Map<String, List<Object>> values, String changed, Tally tally) {
        Cases.Question question = changed == null ? null : all.whatIf(changed);
        Random random = new Random(part);
        for (int n = 0; n < number; n++) {
            Map<String, Object> facts = new HashMap<>(Stubs.FACTS);
            List<String> names = List.copyOf(values.keySet());
            for (int other = 0; other < 12; other++) {
                String name = names.get(random.nextInt(names.size()));
                List<Object> known = values.get(name);
                facts.put(name, known.get(random.nextInt(known.size())));
            }
            var step = all.through(facts);
            if (step != null) {
                if (question != null) {
                    question.ask(step);
                }
                int done = tally.cases().incrementAndGet();
                if (done % 10_000 == 0) {
                    System.err.print("\r" + done);
                }
            }
        }
        if (question == null) {
            return;
        }
        synchronized (tally) {
            tally.otherwise().addAndGet(question.otherwise());
            question.turns().forEach((turn, times) -> tally.turns().merge(turn, times, Integer::sum));
        }
    }

    /** As they stand in the file: that is from left to right. */
    private static List<String> order(String process) {
        List<String> order = new ArrayList<>();
        Matcher asked = ASKED.matcher(process);
        while (asked.find()) {
            order.add(asked.group(1));
        }
        return order;
    }

    /** Only what no table answers itself. */
    private static Map<String, List<Object>> values(Map<String, String> texts, List<String> order) {
        Map<String, List<Object>> values = new TreeMap<>();
        for (String text : texts.values()) {
            MadeUpFacts facts = MadeUpFacts.of(text);
            if (order.contains(facts.decisionKey())) {
                facts.values().forEach((name, known) -> values.computeIfAbsent(name, key -> new ArrayList<>())
                        .addAll(known));
            }
        }
        return values;
    }
}
