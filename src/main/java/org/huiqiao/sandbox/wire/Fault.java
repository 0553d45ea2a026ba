package org.huiqiao.sandbox.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

public enum Fault {
    /** Does nothing and never answers. */
    TIMEOUT,
    /** Does nothing and answers 500. */
    ERROR,
    SLOW,
    /** Does the work and never answers. */
    NO_ANSWER,
    /** Does the work and says that it does not know. */
    UNKNOWN,
    /** Leaves out half of the fields. */
    PARTIAL,
    /** Signs the answer, and the first delivery of each callback, with a wrong key. */
    BAD_SIGN,
    DUPLICATE_CALLBACK,
    /** The last report arrives first. */
    OUT_OF_ORDER,
    /** All reports arrive before the acknowledgement. */
    CALLBACK_FIRST;

    boolean concernsCallbacksOnly() {
        return compareTo(DUPLICATE_CALLBACK) >= 0;
    }

    public static @Nullable Fault named(@Nullable String name) {
        if (name == null || name.isBlank() || name.equalsIgnoreCase("NONE")) {
            return null;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "5XX" -> ERROR;
            case "DUP_CALLBACK" -> DUPLICATE_CALLBACK;
            default -> valueOf(name.toUpperCase(Locale.ROOT));
        };
    }
}
