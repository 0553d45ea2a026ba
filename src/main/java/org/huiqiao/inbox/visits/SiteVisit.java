package org.huiqiao.inbox.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit on file; {@code witnessedAt} is null until the second manager has confirmed this very version. */
public record SiteVisit(
        String applicationId,
        int version,
        VisitNotes notes,
        String firstRm,
        Instant savedAt,
        @Nullable Instant witnessedAt) {}
