package org.huiqiao.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.huiqiao.engine.feel.CompiledFeelFactory;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** What can answer our tables. */
enum DecisionEngine {
    SCALA("Camunda DMN with FEEL Scala") {
        private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();

        @Override
        Table read(Model model) {
            return camunda(engine, model);
        }
    },
    COMPILED("Camunda DMN with our compiled FEEL") {
        private final DmnEngine engine = compiled().buildEngine();

        @Override
        Table read(Model model) {
            return camunda(engine, model);
        }
    },
    DROOLS("Drools kie-dmn") {
        @Override
        Table read(Model model) {
            return drools(model);
        }
    };

    final String label;

    DecisionEngine(String label) {
        this.label = label;
    }

    /** One engine with one table in it. */
    interface Table {

        /** @return in the engine's own form, see {@link #rows} */
        Object ask(Map<String, Object> facts);
    }

    record Model(String key, String text, MadeUpFacts facts) {}

    /** @throws RuntimeException when it cannot be read, with the reason */
    abstract Table read(Model model);

    static List<Model> models() throws IOException {
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

    private static DefaultDmnEngineConfiguration compiled() {
        DefaultDmnEngineConfiguration compiled = new DefaultDmnEngineConfiguration();
        compiled.setFeelEngineFactory(new CompiledFeelFactory());
        return compiled;
    }

    private static Table camunda(DmnEngine engine, Model model) {
        DmnDecision decision = engine.parseDecision(
                model.key(), new ByteArrayInputStream(model.text().getBytes(StandardCharsets.UTF_8)));
        return facts -> engine.evaluateDecisionTable(decision, Variables.putValue("facts", facts));
    }

    private static Table drools(Model model) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(
                        forDrools(model.text()).getBytes(StandardCharsets.UTF_8))))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel read = runtime.getModels().get(0);
        if (read.hasErrors()) {
            throw new IllegalStateException(
                    read.getMessages(DMNMessage.Severity.ERROR).get(0).getText());
        }
        return facts -> {
            DMNContext context = runtime.newContext();
            context.set("facts", facts);
            return runtime.evaluateAll(read, context).getDecisionResults().get(0);
        };
    }

    /**
     * The same rules as Drools wants them written: what a table reads declared, numbers of one type, a dash in a cell
     * that does not matter, no text looked for in nothing.
     */
    private static String forDrools(String text) {
        return text.replaceFirst(
                        "(<decision id=\"[^>]*>)",
                        "<inputData id=\"facts\" name=\"facts\"><variable name=\"facts\" /></inputData>$1"
                                + "<variable name=\"answer\" /><informationRequirement id=\"needsFacts\">"
                                + "<requiredInput href=\"#facts\" /></informationRequirement>")
                .replaceAll("typeRef=\"(double|integer|long)\"", "typeRef=\"number\"")
                .replaceAll("(<inputEntry [^>]*>\\s*)<text(?: */>|>\\s*</text>)", "$1<text>-</text>")
                .replaceAll("(<outputEntry [^>]*>\\s*)<text(?: */>|>\\s*</text>)", "$1<text>null</text>")
                .replaceAll("<text>(contains\\(\\?[^<]*)</text>", "<text>? != null and ($1)</text>");
    }

    /** An answer in the form of all engines: what each rule that holds says; without those that say nothing. */
    static List<Object> rows(Object answer) {
        Object rows = answer;
        if (answer instanceof DMNDecisionResult drools) {
            if (drools.hasErrors()) {
                throw new IllegalStateException(drools.getMessages().get(0).getText());
            }
            rows = drools.getResult();
        } else if (answer instanceof DmnDecisionTableResult camunda) {
            rows = camunda.getResultList();
        }
        return Stream.of(rows)
                .flatMap(all -> all instanceof Collection<?> some ? some.stream() : Stream.of(all))
                .map(DecisionEngine::plain)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString())
                    .setScale(8, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
        if (value instanceof Map<?, ?> row) {
            Map<String, Object> plain = new TreeMap<>();
            row.forEach((name, one) -> plain.put(name.toString(), plain(one)));
            plain.values().removeIf(Objects::isNull);
            // the only output of a table may come without its name
            return plain.isEmpty()
                    ? null
                    : plain.size() == 1 ? plain.values().iterator().next() : plain;
        }
        return value;
    }
}
