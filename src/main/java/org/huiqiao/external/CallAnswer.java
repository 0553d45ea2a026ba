package org.huiqiao.external;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call. UNKNOWN is not a failure: send the same request again and the partner is asked by key.
 *
 * @param body the partner's {@code data}; numbers with decimals are BigDecimal
 */
public record CallAnswer(
        Status status,
        Map<String, Object> body,
        String key,
        @Nullable String code,
        @Nullable String message) {

    public enum Status {
        SUCCESS,
        FAILURE,
        UNKNOWN;

        boolean isFinal() {
            return this != UNKNOWN;
        }
    }

    static CallAnswer unknown(String key, String code) {
        return new CallAnswer(Status.UNKNOWN, Map.of(), key, code, null);
    }

    public boolean succeeded() {
        return status == Status.SUCCESS;
    }

    public boolean failed() {
        return status == Status.FAILURE;
    }

    public boolean isUnknown() {
        return status == Status.UNKNOWN;
    }
}
