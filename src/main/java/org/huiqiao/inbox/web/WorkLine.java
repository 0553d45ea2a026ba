package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A line of the work list as it is shown and as the API answers it. */
record WorkLine(
        String taskId,
        String applicationId,
        String urgency,
        String customer,
        String product,
        @Nullable BigDecimal amount,
        String stepKey,
        String step,
        @Nullable String holder,
        OffsetDateTime arrivedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable String left,
        @Nullable String tone,
        @Nullable OffsetDateTime closedAt,
        boolean completed) {}
