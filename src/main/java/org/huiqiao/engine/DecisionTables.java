package org.huiqiao.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks a released table outside of a process; nothing is recorded. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The rows that matched, outputs by name; an aggregated result is one row. */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionByKey(decisionKey)
                .variables(Map.of("facts", facts))
                .evaluate()
                .getResultList()
                .stream()
                .map(row -> Map.copyOf((Map<String, Object>) row))
                .toList();
    }
}
