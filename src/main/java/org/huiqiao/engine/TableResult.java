package org.huiqiao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What a table said.
 *
 * @param aggregatedName output of a collect with sum, min, max or count
 */
public record TableResult(
        List<MatchedRule> matched,
        @Nullable String aggregatedName,
        @Nullable Object aggregated) {

    public record MatchedRule(String ruleId, Map<String, @Nullable Object> outputs) {}

    static TableResult of(DmnDecisionTableEvaluationEvent table) {
        return new TableResult(
                table.getMatchingRules().stream().map(TableResult::matched).toList(),
                table.getCollectResultName(),
                valueOf(table.getCollectResultValue()));
    }

    private static MatchedRule matched(DmnEvaluatedDecisionRule rule) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().values().forEach(o -> outputs.put(o.getOutputName(), valueOf(o.getValue())));
        return new MatchedRule(rule.getId(), outputs);
    }

    private static @Nullable Object valueOf(@Nullable TypedValue value) {
        return value == null ? null : value.getValue();
    }
}
