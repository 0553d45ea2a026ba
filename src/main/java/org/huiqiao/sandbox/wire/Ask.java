package org.huiqiao.sandbox.wire;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that was let in. */
public record Ask(
        String system,
        String operation,
        String key,
        Map<String, Object> body,
        @Nullable Fault fault) {

    public String text(String field) {
        Object value = body.get(field);
        return value == null ? "" : value.toString().strip();
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public BigDecimal number(String field) {
        try {
            return new BigDecimal(text(field));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    public Answer noSuchOperation() {
        return Answer.refused("NO_SUCH_OPERATION", system + "/" + operation);
    }
}
