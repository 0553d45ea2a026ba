package org.huiqiao.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the work list.
 *
 * @param next where the next page begins; null on the last one
 * @param total lines that fit the filters, counted to {@link #COUNTED} at most
 * @param counts lines of each view without any filter, counted as far
 * @param steps task key to name, of the posts of whoever looks
 */
public record WorkPage(
        List<InboxItem> items,
        @Nullable String next,
        int total,
        Map<WorkView, Integer> counts,
        Map<String, String> steps) {

    /** One more than is shown: more lines than 1,000 are not told apart. */
    public static final int COUNTED = 1001;
}
