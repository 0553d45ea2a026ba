package org.huiqiao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a released table outside of a process; nothing is recorded. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The rows that matched, outputs by name; an aggregated result is one row. */
    public List<Map<String, @Nullable Object>> evaluate(String decisionKey, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionByKey(decisionKey)
                .variables(Map.of("facts", facts))
                .evaluate()
                .getResultList()
                .stream()
                .<Map<String, @Nullable Object>>map(row -> new LinkedHashMap<>(row))
                .toList();
    }
}
