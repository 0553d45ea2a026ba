package org.huiqiao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** All our tables, asked the same made-up cases: by FEEL Scala, by our compiled FEEL, and by Drools. */
final class DecisionBench implements Bench.Part {

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void run(Report report, boolean brief) throws IOException, RunnerException {
        AllTables.quiet();
        List<String> all = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (DecisionEngine.Model model : DecisionEngine.models()) {
            all.add(model.key());
            String otherwise = otherwise(model, brief ? 40 : AllTables.CASES);
            if (otherwise == null) {
                same.add(model.key());
            } else {
                System.out.println("Not by Drools: " + model.key() + ", " + otherwise);
            }
        }
        Result<?> scala = measure(DecisionEngine.SCALA, all, brief);
        Result<?> compiled = measure(DecisionEngine.COMPILED, all, brief);
        Result<?> drools = measure(DecisionEngine.DROOLS, same, brief);
        Result<?> onTheSame = same.equals(all) ? compiled : measure(DecisionEngine.COMPILED, same, brief);
        report.goal(
                Goal.DECISIONS,
                Report.figure(drools.getScore() / onTheSame.getScore()) + " × Drools on " + same.size() + " tables"
                        + (brief ? " (hardly warm in a short run)" : ""));
        report.section(
                "Decisions",
                "Microseconds for one case through all of our " + all.size() + " tables, one thread, by JMH: the mean"
                        + " and its error at 99.9 %. The cases are made up from the borders and words of the tables"
                        + " themselves. Drools gives the same answers on " + same.size()
                        + " tables; its line is held against ours on the same ones.",
                List.of("engine", "one case, µs", "±", "cases a second", "against ours"),
                List.of(
                        row(DecisionEngine.SCALA.label, scala, compiled),
                        row(DecisionEngine.COMPILED.label, compiled, compiled),
                        row(DecisionEngine.DROOLS.label + ", " + same.size() + " tables", drools, onTheSame)));
    }

    private static List<String> row(String engine, Result<?> one, Result<?> ours) {
        return List.of(
                engine,
                Report.figure(one.getScore()),
                Report.figure(one.getScoreError()),
                Report.figure(1_000_000 / one.getScore()),
                Report.figure(one.getScore() / ours.getScore()) + " ×");
    }

    private static Result<?> measure(DecisionEngine engine, List<String> tables, boolean brief) throws RunnerException {
        RunResult run = new Runner(new OptionsBuilder()
                        .include(AllTables.class.getName())
                        .param("engine", engine.name())
                        .param("tables", String.join(",", tables))
                        .forks(brief ? 1 : 2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(brief ? 1 : 8))
                        .measurementIterations(brief ? 3 : 5)
                        .measurementTime(TimeValue.seconds(brief ? 1 : 3))
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
        return run.getPrimaryResult();
    }

    /** Why Drools cannot be held against ours on this table; null when it answers the same. */
    private static String otherwise(DecisionEngine.Model model, int cases) {
        try {
            DecisionEngine.Table ours = DecisionEngine.COMPILED.read(model);
            DecisionEngine.Table theirs = DecisionEngine.DROOLS.read(model);
            for (Map<String, Object> facts : model.facts().take(cases)) {
                List<Object> answer = DecisionEngine.rows(ours.ask(facts));
                List<Object> other = DecisionEngine.rows(theirs.ask(new HashMap<>(facts)));
                if (!answer.equals(other)) {
                    return facts + " gives " + answer + ", by Drools " + other;
                }
            }
            return null;
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }
}
