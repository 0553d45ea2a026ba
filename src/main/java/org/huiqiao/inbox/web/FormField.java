package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a task's form as it is drawn.
 *
 * @param kind text, area, number, date, choice, select, many or check
 * @param group what the fields of one group are about; they are folded away until one is filled in
 * @param checks what its value is held against, kept up while one types in any of the {@code checked} fields
 * @param beside what is on file about it
 * @param value what was typed, or what is proposed
 */
record FormField(
        String id,
        String kind,
        String label,
        @Nullable String hint,
        @Nullable String group,
        boolean required,
        @Nullable Integer longest,
        List<Option> options,
        String value,
        @Nullable String problem,
        String taskId,
        List<RevenueChecks.Line> checks,
        List<String> checked,
        List<Row> beside) {

    /** The checked fields for a browser to find. */
    public String checkedIds() {
        return "#" + String.join(", #", checked);
    }

    /** For several boxes of one name. */
    public boolean holds(String option) {
        return List.of(value.split(",")).contains(option);
    }
}
