package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who, how much, why, where it stands and what comes next, in one band. */
record CaseHead(
        String id,
        String company,
        @Nullable String creditCode,
        String product,
        String status,
        String tone,
        List<String> stages,
        String stage,
        List<Row> figures,
        List<String> reasons,
        List<OpenTask> next) {

    /** What is waited for now, and whose turn it is. */
    record OpenTask(
            String taskId,
            String step,
            String who,
            @Nullable String left,
            @Nullable String tone) {}
}
