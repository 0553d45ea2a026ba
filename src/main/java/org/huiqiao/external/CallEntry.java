package org.huiqiao.external;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as people may see it: no word of what was asked or answered.
 *
 * @param status SENDING, UNKNOWN, SUCCESS or FAILURE
 * @param answerDigest SHA-256 of the stored answer
 */
public record CallEntry(
        String key,
        String system,
        String operation,
        String status,
        @Nullable String code,
        int attempts,
        @Nullable String consentId,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable String answerDigest) {}
