package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.inbox.team.Load;
import org.jspecify.annotations.Nullable;

/**
 * 团队看板.
 *
 * @param tasks of {@code chosen}, the manager whose load is looked at; nothing until one is chosen
 * @param red tasks of the branch that are most overdue
 */
record LoadPage(
        List<LoadRow> loads,
        List<StepRow> steps,
        List<WorkLine> red,
        @Nullable String chosen,
        @Nullable String chosenName,
        List<WorkLine> tasks,
        List<Option> colleagues,
        List<BulkRow> results) {

    record LoadRow(String name, Load load) {}

    /**
     * A step in words.
     *
     * @param trend percent on time in each of four weeks, the latest last; a dash where nothing was done
     */
    record StepRow(
            String key,
            String name,
            int waiting,
            int red,
            int done,
            String median,
            String p90,
            String allowed,
            String onTime,
            List<String> trend,
            boolean bottleneck) {}
}
