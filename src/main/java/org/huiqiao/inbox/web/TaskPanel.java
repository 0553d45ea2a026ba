package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task beside the case: its form for whoever holds it, otherwise what can be done about it.
 *
 * @param room set where the task is done in the face-sign room and has no form
 */
record TaskPanel(
        WorkLine task,
        boolean held,
        boolean claimable,
        boolean giveBack,
        boolean room,
        List<Option> colleagues,
        List<FormField> fields,
        List<Row> help,
        @Nullable String problem,
        List<FormField> wrong) {}
