package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who, how much, why, where it stands and what comes next, in one band.
 *
 * @param noTask what happens where nobody has anything to do: the machine works, or the case is over
 */
record CaseHead(
        String id,
        String company,
        @Nullable String creditCode,
        String product,
        String status,
        String tone,
        List<String> stages,
        String stage,
        List<Answer> answers,
        List<String> reasons,
        List<OpenTask> next,
        @Nullable String noTask) {

    /** Who, how much, why, how far: a question of the reader's and what answers it. */
    record Answer(String question, List<Row> rows) {}

    /** The answers as one list, where there is room for no more. */
    public List<Row> figures() {
        return answers.stream().flatMap(answer -> answer.rows().stream()).toList();
    }

    /** What is waited for now, and whose turn it is. */
    record OpenTask(
            String taskId,
            String step,
            String who,
            @Nullable String until,
            @Nullable String left,
            @Nullable String tone) {}
}
