package org.huiqiao.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that was taken while another node, or another thread, may still have been at it. Its work may have been done
 * more than once.
 *
 * @param taken how often, the first time too
 */
public record TakenAgain(
        String jobId,
        @Nullable String businessKey,
        @Nullable String nodeId,
        int taken,
        Instant lastTakenAt) {}
