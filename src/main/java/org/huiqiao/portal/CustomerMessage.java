package org.huiqiao.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something the customer was told; its words are message {@code portal.message.<code>}. */
public record CustomerMessage(
        long id,
        String applicationId,
        String code,
        @Nullable String detail,
        Instant toldAt,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
