package org.huiqiao.sandbox.wire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that had its effect, with the true answer, even if the caller never got it. */
public record CallRecord(
        String system,
        String operation,
        String key,
        String digest,
        Map<String, Object> request,
        Answer answer,
        @Nullable Fault fault,
        Instant at) {}
