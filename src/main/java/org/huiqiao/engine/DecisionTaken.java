package org.huiqiao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table was evaluated for a case, in the transaction that acts on it.
 *
 * @param businessKey application id
 * @param contentHash SHA-256 of the model file, hex
 * @param inputs value of each input column by its label
 * @param aggregated result of a collect with sum, min, max or count
 */
public record DecisionTaken(
        String businessKey,
        String decisionKey,
        int version,
        String contentHash,
        Map<String, @Nullable Object> inputs,
        List<MatchedRule> matched,
        @Nullable Object aggregated,
        @Nullable String aggregatedName,
        Instant at) {

    public record MatchedRule(String ruleId, Map<String, @Nullable Object> outputs) {}
}
