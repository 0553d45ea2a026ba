package org.huiqiao.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.variable.Variables;

/** The tables of {@code decisions/} on the plain DMN engine. */
public final class Tables {

    /** What a table answered: the matched rules without the name of the table, their outputs in words, the sum or minimum. */
    public record Answer(List<String> rules, List<Map<String, Object>> outputs, Object aggregated, String name) {

        public String inWords() {
            if (name != null) {
                return word(aggregated);
            }
            return String.join(
                    " + ",
                    outputs.stream()
                            .map(row -> String.join(
                                    " ", row.values().stream().map(Tables::word).toList()))
                            .toList());
        }
    }

    private static final Path FOLDER = Path.of("decisions");
    private static final List<DmnDecisionTableEvaluationEvent> EVENTS = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final Map<String, DmnDecision> DECISIONS = new TreeMap<>();
    private static final Map<String, Path> FILES = new TreeMap<>();

    static {
        for (Path file : files()) {
            try (InputStream model = Files.newInputStream(file)) {
                ENGINE.parseDecisions(model).forEach(decision -> {
                    DECISIONS.put(decision.getKey(), decision);
                    FILES.put(decision.getKey(), file);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Tables() {}

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Set<String> keys() {
        return DECISIONS.keySet();
    }

    /** The file of a table. */
    static String text(String key) {
        try {
            return Files.readString(FILES.get(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Set<String> rules(String key) {
        Set<String> rules = new TreeSet<>();
        for (DmnDecisionTableRuleImpl rule :
                ((DmnDecisionTableImpl) DECISIONS.get(key).getDecisionLogic()).getRules()) {
            rules.add(bare(key, rule.getId()));
        }
        return rules;
    }

    public static synchronized Answer ask(String key, Map<String, Object> facts) {
        EVENTS.clear();
        ENGINE.evaluateDecisionTable(DECISIONS.get(key), Variables.putValue("facts", facts));
        DmnDecisionTableEvaluationEvent event = EVENTS.get(0);
        List<String> rules = new ArrayList<>();
        List<Map<String, Object>> outputs = new ArrayList<>();
        event.getMatchingRules().forEach(rule -> {
            rules.add(bare(key, rule.getId()));
            Map<String, Object> row = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .values()
                    .forEach(out -> row.put(
                            out.getOutputName(),
                            out.getValue() == null ? null : out.getValue().getValue()));
            outputs.add(row);
        });
        return new Answer(
                rules,
                outputs,
                event.getCollectResultValue() == null
                        ? null
                        : event.getCollectResultValue().getValue(),
                event.getCollectResultName());
    }

    static String word(Object value) {
        return value instanceof Number number
                ? new java.math.BigDecimal(number.toString())
                        .stripTrailingZeros()
                        .toPlainString()
                : value == null ? "-" : value.toString();
    }

    static String bare(String key, String ruleId) {
        return ruleId.startsWith(key + "_") ? ruleId.substring(key.length() + 1) : ruleId;
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(EVENTS::add);
        return configuration.buildEngine();
    }
}
