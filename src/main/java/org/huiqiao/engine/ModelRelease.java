package org.huiqiao.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models that the engine was given together, and who answers for them.
 *
 * @param approvedBy somebody else than who made it; nobody for what a bank or a demo starts with
 * @param hashes SHA-256 in hex by file name
 */
public record ModelRelease(
        long id,
        String deploymentId,
        Source source,
        String madeBy,
        @Nullable String approvedBy,
        String note,
        Instant releasedAt,
        Map<String, String> hashes) {

    public enum Source {
        /** The files, at the first start or in a demo. */
        START,
        /** The files, proposed by one person and approved by another. */
        FILES,
        /** What somebody drew while the bank runs. */
        DRAFT
    }
}
