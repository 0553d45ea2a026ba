package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one wants to know of a case before opening it.
 *
 * @param task the line of the list it was opened from, or the reader's own task; null if he has none
 * @param missing names of the items that a person still has to bring
 * @param opinions the latest ones, newest first
 */
record CaseSummary(
        CaseHead head,
        @Nullable WorkLine task,
        boolean claimable,
        List<String> missing,
        List<OpinionRow> opinions,
        boolean watched,
        @Nullable String problem) {}
