package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import org.huiqiao.inbox.TrailKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's timeline; {@code when}, {@code title}, {@code text} and {@code tone} are the part's.
 *
 * @param who by name, and for whom where it was done for a colleague
 */
record TimelineEntry(
        TrailKind kind,
        OffsetDateTime at,
        String when,
        String who,
        String title,
        String text,
        @Nullable String tone) {}
