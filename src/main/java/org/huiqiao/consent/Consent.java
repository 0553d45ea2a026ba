package org.huiqiao.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consent that was given. Its id goes with every outside query made under it. */
public record Consent(
        String id,
        String applicationId,
        String personId,
        String code,
        int version,
        String sha256,
        String channel,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant endedAt) {

    public boolean isInForce() {
        return withdrawnAt == null && endedAt == null;
    }
}
