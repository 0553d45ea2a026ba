package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqiao.inbox.SavedView;
import org.huiqiao.inbox.WorkView;
import org.jspecify.annotations.Nullable;

/**
 * 我的工作台.
 *
 * @param url the address without the page, {@code back} what stands behind its question mark with the page
 * @param watched cases of this page that the reader watches
 * @param colleagues to whom tasks may be handed
 * @param manager has cases of his own under way
 * @param now when the list was read, in milliseconds
 */
record Workbench(
        WorkView view,
        Map<WorkView, String> counts,
        List<WorkLine> lines,
        Set<String> watched,
        WorkFilter filter,
        List<Option> products,
        List<Option> steps,
        List<Option> places,
        List<Option> sorts,
        List<SavedView> saved,
        List<Option> colleagues,
        String total,
        String url,
        String back,
        long now,
        boolean manager,
        @Nullable String next,
        @Nullable String problem,
        @Nullable String done) {

    /** Not a getter: templates would take it for {@code done}. */
    public boolean closed() {
        return view == WorkView.DONE;
    }
}
