package org.huiqiao.decisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one table answered.
 *
 * @param version of the table in the engine; its text is in {@link DecisionModels}
 * @param contentHash SHA-256 of the model file, hex
 * @param task process, its version and the task that asked: {@code credit-decision:3/Task_GradeApplicant}
 * @param otherwise facts that were not yet (null) or other than the record says when this table was asked
 * @param aggregatedName output of a collect with sum, min, max or count
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TableAnswer(
        String decisionKey,
        int version,
        String contentHash,
        String task,
        Map<String, @Nullable Object> otherwise,
        List<Matched> matched,
        @Nullable String aggregatedName,
        @Nullable Object aggregated) {

    public TableAnswer {
        otherwise = otherwise == null ? Map.of() : otherwise;
        matched = matched == null ? List.of() : matched;
    }

    public record Matched(String ruleId, Map<String, @Nullable Object> outputs) {}

    TableAnswer asked(Map<String, @Nullable Object> factsThen) {
        return new TableAnswer(decisionKey, version, contentHash, task, factsThen, matched, aggregatedName, aggregated);
    }
}
