package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document beside the form: one page of it as a picture, and what may be said of it.
 *
 * @param status of the line of the checklist; null where the list does not name it
 * @param page from 1; {@code pages} is 0 for a kind of file that can only be saved
 * @param previous the file before this one, {@code next} the one after it; null at the ends
 * @param reasons why it may go back; empty for whoever may not judge it
 */
record Viewer(
        String documentId,
        String docCode,
        String name,
        String fileName,
        @Nullable String status,
        @Nullable String note,
        int page,
        int pages,
        int place,
        int places,
        @Nullable String previous,
        @Nullable String next,
        List<Option> reasons,
        @Nullable String problem) {

    public boolean judgeable() {
        return !reasons.isEmpty();
    }
}
