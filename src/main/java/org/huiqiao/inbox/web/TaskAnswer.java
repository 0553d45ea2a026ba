package org.huiqiao.inbox.web;

import java.util.List;

/** A task with its form; {@code held} says whether the reader may send it off now. */
record TaskAnswer(
        WorkLine task,
        boolean held,
        boolean claimable,
        boolean inFaceSignRoom,
        List<FormField> fields,
        List<Row> help,
        List<Option> colleagues) {

    static TaskAnswer of(TaskPanel panel) {
        return new TaskAnswer(
                panel.task(),
                panel.held(),
                panel.claimable(),
                panel.room(),
                panel.fields(),
                panel.help(),
                panel.colleagues());
    }
}
