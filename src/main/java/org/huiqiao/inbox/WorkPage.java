package org.huiqiao.inbox;

import java.util.List;
import java.util.Map;

/**
 * A page of the work list.
 *
 * @param total lines that fit the filters
 * @param counts lines of each view without any filter
 * @param products codes that occur in this view
 * @param steps task key to name as they occur in this view
 */
public record WorkPage(
        List<InboxItem> items,
        long total,
        Map<WorkView, Long> counts,
        List<String> products,
        Map<String, String> steps) {

    public int pages() {
        return (int) Math.max(1, (total + WorkQuery.PAGE_SIZE - 1) / WorkQuery.PAGE_SIZE);
    }
}
