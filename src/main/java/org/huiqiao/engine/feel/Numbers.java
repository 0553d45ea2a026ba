package org.huiqiao.engine.feel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as FEEL Scala reads and returns them. */
final class Numbers {

    /** FEEL rounds to 34 digits; we stay well below. */
    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** Null for what is no number, or one that is too long or too odd to be sure of. */
    static @Nullable BigDecimal of(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? sure(BigDecimal.valueOf(number)) : null;
        }
        return value instanceof BigDecimal number ? sure(number) : null;
    }

    private static @Nullable BigDecimal sure(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS ? number : null;
    }

    /** A whole number comes back as a Long, any other as a Double. */
    static @Nullable Number returned(BigDecimal number) {
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            return number.doubleValue();
        }
        return number.precision() - number.scale() <= MOST_DIGITS ? (Number) number.longValue() : null;
    }
}
