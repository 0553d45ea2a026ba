package org.huiqiao.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operations did to work that stood still. */
public record RescueAct(
        String act,
        String kind,
        @Nullable String applicationId,
        @Nullable String nodeId,
        String reason,
        String actor,
        Instant actedAt) {}
