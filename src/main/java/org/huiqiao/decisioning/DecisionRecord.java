package org.huiqiao.decisioning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table evaluated for a case: what it was asked, which rules matched, what it answered. */
public record DecisionRecord(
        long id,
        String applicationId,
        String decisionKey,
        int version,
        String contentHash,
        Document document,
        Instant takenAt) {

    public record Document(
            Map<String, @Nullable Object> inputs,
            List<Matched> matched,
            @Nullable String aggregatedName,
            @Nullable Object aggregated) {}

    public record Matched(String ruleId, Map<String, @Nullable Object> outputs) {}
}
