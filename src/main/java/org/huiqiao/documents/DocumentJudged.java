package org.huiqiao.documents;

import org.jspecify.annotations.Nullable;

/** Somebody of the bank accepted a document or sent it back. */
public record DocumentJudged(
        String applicationId,
        String docCode,
        boolean accepted,
        @Nullable String reasonCode,
        String actorId) {}
