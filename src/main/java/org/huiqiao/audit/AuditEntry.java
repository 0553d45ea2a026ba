package org.huiqiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param details canonical JSON */
record AuditEntry(
        Instant happenedAt,
        String actor,
        String action,
        @Nullable String applicationId,
        String details) {

    String mac(Mac mac) {
        return mac.of(
                "entry", happenedAt.toString(), actor, action, applicationId == null ? "" : applicationId, details);
    }
}
