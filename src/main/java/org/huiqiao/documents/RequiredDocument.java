package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** One row of D21 that applies to this case; {@code who} says whose document it is. */
public record RequiredDocument(
        String docCode,
        String who,
        boolean required,
        DocumentSource source,
        @Nullable Integer validityDays) {}
