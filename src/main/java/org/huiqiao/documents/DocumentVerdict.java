package org.huiqiao.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody of the bank said of a document. */
public record DocumentVerdict(
        String docCode,
        boolean accepted,
        @Nullable String reasonCode,
        @Nullable String note,
        String judgedBy,
        Instant judgedAt) {}
