package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case; {@code when}, {@code title}, {@code text} and {@code tone} are the part's. */
record TimelineEntry(
        OffsetDateTime at,
        String when,
        String title,
        String text,
        @Nullable String tone) {}
