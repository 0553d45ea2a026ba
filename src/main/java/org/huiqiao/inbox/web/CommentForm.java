package org.huiqiao.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one writes about a case.
 *
 * @param colleagues who can be called to it by name
 * @param mayTell whether the reader may write to the customer
 */
record CommentForm(
        String body,
        List<Option> colleagues,
        boolean mayTell,
        @Nullable String problem) {}
