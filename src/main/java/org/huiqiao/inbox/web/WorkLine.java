package org.huiqiao.inbox.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the work list as it is shown and as the API answers it.
 *
 * @param customer masked
 * @param last who finished the task before this one, and which
 * @param opinion what he concluded, with the beginning of his words
 * @param missing items that a person still has to bring
 */
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
        boolean completed,
        @Nullable String last,
        @Nullable String opinion,
        int missing,
        @Nullable String channel,
        List<WorkLabel> labels) {}
