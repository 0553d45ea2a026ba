package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.documents.Document;
import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist with the files that belong to it.
 *
 * @param fetched whether the bank gets it from a source itself and nobody has to bring it
 */
record DocumentRow(
        String code,
        String name,
        String who,
        boolean required,
        boolean fetched,
        @Nullable String status,
        @Nullable String note,
        List<Document> files) {}
