package org.huiqiao.decisioning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table evaluated for a case: what it was asked, which rules matched, what it answered.
 *
 * @param contentHash SHA-256 of the model file
 * @param round how many times this table was asked for this case; the last answer counts
 * @param factsDigest SHA-256 of the inputs, to see whether what was decided upon has changed since
 */
public record DecisionRecord(
        long id,
        String applicationId,
        String decisionKey,
        int version,
        String contentHash,
        int round,
        String factsDigest,
        Document document,
        Instant takenAt) {

    public record Document(
            Map<String, @Nullable Object> inputs,
            List<Matched> matched,
            @Nullable String aggregatedName,
            @Nullable Object aggregated) {}

    public record Matched(String ruleId, Map<String, @Nullable Object> outputs) {}
}
