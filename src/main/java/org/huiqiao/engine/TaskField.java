package org.huiqiao.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form field as the model declares it.
 *
 * @param type string, long, boolean, date or enum
 * @param choices value to label, in the order of the model, for enum
 * @param initial what the model proposes
 * @param group fields of one group (property {@code group}) are filled in together or not at all
 */
public record TaskField(
        String id,
        String label,
        String type,
        boolean required,
        @Nullable Long min,
        @Nullable Long max,
        Map<String, String> choices,
        @Nullable String initial,
        @Nullable String group) {

    public boolean isAnswer() {
        return type.equals("enum") || type.equals("boolean") || type.equals("long");
    }
}
