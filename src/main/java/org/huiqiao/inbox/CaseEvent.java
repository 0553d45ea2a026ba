package org.huiqiao.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that became of a case: a status that it took, or a step of a model that it reached. */
public record CaseEvent(
        String kind,
        @Nullable String processKey,
        @Nullable String nodeId,
        String detail,
        String actor,
        Instant happenedAt) {

    public static final String STATUS = "STATUS";
    public static final String STEP = "STEP";

    public boolean isStatus() {
        return kind.equals(STATUS);
    }
}
