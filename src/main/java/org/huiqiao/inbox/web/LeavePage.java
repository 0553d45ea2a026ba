package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.inbox.Leave;
import org.jspecify.annotations.Nullable;

/**
 * 休假与代办.
 *
 * @param people who may be away, where the reader may say so of others
 * @param posts that the reader holds and may give
 * @param groups what runs, what is coming and what was, in this order
 */
record LeavePage(
        List<Option> people,
        List<Option> substitutes,
        List<Option> posts,
        List<Group> groups,
        Typed typed,
        @Nullable String problem) {

    /** @param tasks the box of one's own tasks: "true" or nothing */
    record Typed(
            @Nullable String who,
            @Nullable String substitute,
            @Nullable String from,
            @Nullable String to,
            @Nullable String tasks,
            @Nullable String post,
            @Nullable String limit,
            @Nullable String reason) {

        static final Typed NOTHING = new Typed(null, null, null, null, "true", null, null, null);
    }

    /** @param key names it in {@code inbox.leave.group} */
    record Group(String key, List<Line> lines) {}

    record Line(Leave what, String who, String substitute) {}
}
