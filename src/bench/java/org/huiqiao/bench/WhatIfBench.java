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

/** Many made-up cases through all tables of a credit decision, then the same with a stricter table of grades. */
final class WhatIfBench implements Bench.Part {

    private static final Pattern ASKED = Pattern.compile("camunda:decisionRef=\"(\\w+)\"");

    @Override
    public String name() {
        return "what-if";
    }

    private record Tally(AtomicInteger cases, AtomicInteger otherwise, Map<String, Integer> turns) {}

    @Override
    public void run(Report report, boolean brief) throws IOException {
        int cases = brief ? 5_000 : 100_000;
        Map<String, String> texts = Stubs.models("decisions");
        List<String> order = order(Stubs.models("processes").get("credit-decision.bpmn"));
        Map<String, List<Object>> values = values(texts, order);
        String changed = stricter(texts.get("score-grade.dmn"));
        Tally tally = new Tally(new AtomicInteger(), new AtomicInteger(), new TreeMap<>());
        int threads = Runtime.getRuntime().availableProcessors();
        double cpu = Cpu.seconds();
        long begin = System.nanoTime();
        IntStream.range(0, threads).parallel().forEach(part -> some(part, cases / threads, texts, order, values, changed, tally));
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.goal(
                Goal.REPLAY,
                Report.figure(seconds * 100_000 / tally.cases().get()) + " s, the second question included"
                        + (brief ? " (reckoned from a short run)" : ""));
        report.section(
                "What if",
                String.format("%,d", cases) + " made-up cases through the " + order.size()
                        + " tables of a credit decision, each also asked what a stricter table of grades would have made"
                        + " of it; " + tally.otherwise() + " would have gone otherwise. The bank does the same with the"
                        + " cases it has on record: `--what-if=FILE.dmn`. Most frequent turns: "
                        + tally.turns().entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                                .limit(4)
                                .map(turn -> turn.getKey() + " (" + turn.getValue() + ")")
                                .collect(Collectors.joining("; "))
                        + ".",
                List.of("cases", "seconds", "CPU seconds", "cases a second"),
                List.of(List.of(
                        String.format("%,d", tally.cases().get()),
                        Report.figure(seconds),
                        Report.figure(Cpu.seconds() - cpu),
                        Report.figure(tally.cases().get() / seconds))));
    }

    /** Ten points more for every grade. */
    private static String stricter(String table) {
        return Pattern.compile("\\b([3-8])5\\b")
                .matcher(table)
                .replaceAll(border -> Integer.parseInt(border.group(1)) + 1 + "5");
    }

    private static void some(
            int part,
            int number,
            Map<String, String> texts,
            List<String> order,
            Map<String, List<Object>> values,
            String changed,
            Tally tally) {
        Cases all = new Cases(List.copyOf(texts.values()), order);
        Cases.Question question = all.whatIf(changed);
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
                question.ask(step);
                int done = tally.cases().incrementAndGet();
                if (done % 10_000 == 0) {
                    System.err.print("\r" + done);
                }
            }
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
                facts.values().forEach((name, known) ->
                        values.computeIfAbsent(name, key -> new ArrayList<>()).addAll(known));
            }
        }
        return values;
    }
}
