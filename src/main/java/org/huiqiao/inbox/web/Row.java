package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A label and what it says; {@code source} and {@code at} where it comes from outside. */
record Row(
        String label,
        String text,
        @Nullable String source,
        @Nullable OffsetDateTime at) {

    static Row of(String label, @Nullable String text) {
        return new Row(label, text == null ? "" : text, null, null);
    }
}
