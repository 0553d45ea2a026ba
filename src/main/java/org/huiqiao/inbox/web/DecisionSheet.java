package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole table as it stood when it was asked, with what the case brought beside each column.
 *
 * @param askedBy who was signed in when the step was taken, or the system
 * @param sources the outside answers that the facts of this table come from
 * @param intact the record is as it was written
 */
record DecisionSheet(
        CaseHead head,
        DecisionCard card,
        String policy,
        String askedBy,
        String task,
        List<Row> sources,
        List<Row> columns,
        List<String> outputs,
        List<Line> lines,
        boolean intact) {

    record Line(int number, String sentence, boolean hit, List<Cell> cells, List<String> outputs) {}

    /** @param lets whether the case's value passes; null where that cannot be told from the cell alone */
    record Cell(String text, @Nullable Boolean lets) {}
}
