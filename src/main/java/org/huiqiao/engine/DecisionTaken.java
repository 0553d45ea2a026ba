package org.huiqiao.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table was evaluated for a case, in the transaction that acts on it.
 *
 * @param businessKey application id
 * @param task process, its version and the task that asked: {@code credit-decision:3/Task_GradeApplicant}
 * @param contentHash SHA-256 of the model file, hex
 * @param facts what the table reads, by key
 */
public record DecisionTaken(
        String businessKey,
        String task,
        String decisionKey,
        int version,
        String contentHash,
        Map<String, @Nullable Object> facts,
        TableResult result) {}
