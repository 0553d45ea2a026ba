package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.documents.ItemStatus;
import org.jspecify.annotations.Nullable;

/**
 * The list of what is missing, as it goes to the customer.
 *
 * @param rounds how many lists went out before
 */
record SupplementForm(
        String taskId,
        int rounds,
        List<Line> lines,
        @Nullable String problem) {

    record Line(String docCode, String name, ItemStatus status, boolean asked, String note) {}

    public long count() {
        return lines.stream().filter(Line::asked).count();
    }
}
