package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import org.huiqiao.inbox.WorkView;
import org.jspecify.annotations.Nullable;

/** 我的工作台. */
record Workbench(
        WorkView view,
        Map<WorkView, String> counts,
        List<WorkLine> lines,
        WorkFilter filter,
        List<Option> products,
        List<Option> steps,
        String total,
        String url,
        @Nullable String next,
        @Nullable String problem,
        @Nullable String done) {

    boolean isDone() {
        return view == WorkView.DONE;
    }

    boolean isGroup() {
        return view == WorkView.GROUP;
    }
}
