package org.huiqiao.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case, in the reader's language.
 *
 * @param actor id of a colleague, of the customer, or the system's
 * @param inPlaceOf the colleague for whom it was done (委托)
 * @param text what was said or found; may be empty
 * @param tone as in {@code parts/timeline}
 */
public record TrailEntry(
        TrailKind kind,
        Instant at,
        String actor,
        @Nullable String inPlaceOf,
        String title,
        String text,
        @Nullable String tone) {

    public static TrailEntry of(
            TrailKind kind, Instant at, String actor, String title, String text, @Nullable String tone) {
        return new TrailEntry(kind, at, actor, null, title, text, tone);
    }
}
