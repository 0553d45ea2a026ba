package org.huiqiao.tables;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.variable.Variables;

/** What the DMN engine itself says to a case. */
final class Engine {

    static final List<String> VIOLATION = List.of("violation");

    private static final List<DmnDecisionTableEvaluationEvent> EVENTS = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    private final DmnDecision decision;

    Engine(String model) {
        this(parse(model).get(0));
    }

    private Engine(DmnDecision decision) {
        this.decision = decision;
    }

    /** By the name of the table. */
    static Map<String, Engine> all(String model) {
        return parse(model).stream().collect(Collectors.toMap(DmnDecision::getKey, Engine::new));
    }

    private static List<DmnDecision> parse(String model) {
        return ENGINE.parseDecisions(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }

    /** The rules that matched, or {@link #VIOLATION} of the hit policy. */
    List<String> rules(Map<String, Object> witness) {
        Map<String, Object> facts = new HashMap<>();
        witness.forEach((expression, value) -> facts.put(expression.replace("facts.", ""), value));
        EVENTS.clear();
        try {
            ENGINE.evaluateDecisionTable(decision, Variables.putValue("facts", facts));
        } catch (DmnHitPolicyException e) {
            return VIOLATION;
        }
        return EVENTS.get(0).getMatchingRules().stream()
                .map(rule -> rule.getId())
                .toList();
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(EVENTS::add);
        return configuration.buildEngine();
    }
}
