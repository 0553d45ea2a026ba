package org.huiqiao.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.huiqiao.engine.feel.CompiledFeelFactory;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.LoggerFactory;

/** All our tables, asked the same made-up cases: by FEEL Scala, by our compiled FEEL, and by Drools. */
final class DecisionBench implements Bench.Part {

    private static final int CASES = 400;

    @Override
    public String name() {
        return "decisions";
    }

    /** One engine with one table in it. */
    private interface Table {

        void ask(Map<String, Object> facts);
    }

    private record Model(String key, String text, MadeUpFacts facts) {}

    @Override
    public void run(Report report, boolean brief) throws IOException {
        // it writes a line for each fact that it misses, which would be most of its time
        ((Logger) LoggerFactory.getLogger("org.kie")).setLevel(Level.OFF);
        long nanos = brief ? 100_000_000L : 1_000_000_000L;
        DmnEngine scala = new DefaultDmnEngineConfiguration().buildEngine();
        DefaultDmnEngineConfiguration fast = new DefaultDmnEngineConfiguration();
        fast.setFeelEngineFactory(new CompiledFeelFactory());
        DmnEngine compiled = fast.buildEngine();
        double[] cost = new double[3];
        int drools = 0;
        double droolsOurs = 0;
        List<Model> models = models();
        for (Model model : models) {
            List<Map<String, Object>> cases = model.facts().take(CASES);
            double byScala = micros(camunda(scala, model), cases, nanos / 4);
            double ours = micros(camunda(compiled, model), cases, nanos / 4);
            cost[0] += byScala;
            cost[1] += ours;
            Table kie = drools(model);
            if (kie != null) {
                cost[2] += micros(kie, cases, nanos / 4);
                droolsOurs += ours;
                drools++;
            }
        }
        report.goal(Goal.DECISIONS, Report.figure(cost[2] / droolsOurs) + " × Drools on " + drools + " tables");
        report.section(
                "Decisions",
                "Microseconds for one case through all of our " + models.size() + " tables, one thread; the cases are"
                        + " made up from the borders and words of the tables themselves. Drools reads " + drools
                        + " of them as they are written; its line is held against ours on the same ones.",
                List.of("engine", "one case, µs", "cases a second", "against ours"),
                List.of(
                        row("Camunda DMN with FEEL Scala", cost[0], cost[1]),
                        row("Camunda DMN with our compiled FEEL", cost[1], cost[1]),
                        row("Drools kie-dmn, " + drools + " tables", cost[2], droolsOurs)));
    }

    private static List<String> row(String engine, double micros, double ours) {
        return List.of(
                engine, Report.figure(micros), Report.figure(1_000_000 / micros), Report.figure(micros / ours) + " ×");
    }

    private static Table camunda(DmnEngine engine, Model model) {
        DmnDecision decision = engine.parseDecision(
                model.key(), new ByteArrayInputStream(model.text().getBytes(StandardCharsets.UTF_8)));
        return facts -> {
            try {
                engine.evaluateDecisionTable(decision, Variables.putValue("facts", facts));
            } catch (RuntimeException refused) {
                // made-up facts may fit no type: all engines meet the same ones
            }
        };
    }

    /** Drools wants what a table reads to be declared; null where it does not take the table as it is written. */
    private static Table drools(Model model) {
        String declared = model.text()
                .replaceFirst(
                        "(<decision id=\"[^>]*>)",
                        "<inputData id=\"facts\" name=\"facts\"><variable name=\"facts\" /></inputData>$1"
                                + "<variable name=\"answer\" /><informationRequirement id=\"needsFacts\">"
                                + "<requiredInput href=\"#facts\" /></informationRequirement>")
                .replaceAll("typeRef=\"(double|integer|long)\"", "typeRef=\"number\"");
        try {
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(
                            List.of(ResourceFactory.newByteArrayResource(declared.getBytes(StandardCharsets.UTF_8))))
                    .getOrElseThrow(IllegalStateException::new);
            DMNModel read = runtime.getModels().get(0);
            if (read.hasErrors()) {
                return null;
            }
            return facts -> {
                DMNContext context = runtime.newContext();
                context.set("facts", facts);
                runtime.evaluateAll(read, context);
            };
        } catch (RuntimeException notRead) {
            return null;
        }
    }

    private static double micros(Table table, List<Map<String, Object>> cases, long nanos) {
        cases.forEach(table::ask);
        cases.forEach(table::ask);
        long begin = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - begin < nanos) {
            for (Map<String, Object> facts : cases.subList(
                    (int) (asked / 20 % (CASES / 20)) * 20, (int) (asked / 20 % (CASES / 20)) * 20 + 20)) {
                table.ask(facts);
            }
            asked += 20;
        }
        return (System.nanoTime() - begin) / 1e3 / asked;
    }

    private static List<Model> models() throws IOException {
        List<Model> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("decisions"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                MadeUpFacts facts = MadeUpFacts.of(text);
                models.add(new Model(facts.decisionKey(), text, facts));
            }
        }
        return models;
    }
}
