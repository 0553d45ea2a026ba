package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.inbox.TrailKind;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened to a case, newest first.
 *
 * @param kind the only kind shown; null for all
 * @param page from 1
 */
record Timeline(@Nullable TrailKind kind, int page, List<Tab> tabs, List<TimelineEntry> entries, boolean older) {

    /** What the address asks for; a number out of range is the nearest that there is. */
    record Asked(@Nullable TrailKind kind, int page) {

        static final Asked FIRST = new Asked(null, 1);
    }

    /** @param kind null for all */
    record Tab(@Nullable TrailKind kind, int count, boolean current) {}
}
