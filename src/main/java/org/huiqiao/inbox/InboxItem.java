package org.huiqiao.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the work list.
 *
 * @param duty what the task makes of its doer: one person, one duty a case
 * @param place the grid (网格) by whose code the customer came
 */
public record InboxItem(
        String taskId,
        String applicationId,
        String taskKey,
        String processKey,
        String name,
        @Nullable String role,
        String duty,
        @Nullable String assignee,
        @Nullable String branch,
        @Nullable String rmId,
        @Nullable String customer,
        @Nullable String productCode,
        @Nullable Money amount,
        @Nullable String place,
        int priority,
        Instant arrivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        boolean completed) {

    /** Done by holding the face-sign session, never by sending off a form. */
    static final Set<String> SESSIONS = Set.of("Task_HostInterview", "Task_VisitCustomer");

    private static final long NO_TIME = 99_999_999_999L;

    /** The place in the list, smaller comes first: by priority, then by when it is due; what has no time comes last. */
    long urgency() {
        return (1000L - priority) * (NO_TIME + 1) + (dueAt == null ? NO_TIME : dueAt.getEpochSecond());
    }

    BigDecimal amountKey() {
        return amount == null ? BigDecimal.ZERO : amount.toYuan();
    }

    public boolean isSession() {
        return SESSIONS.contains(taskKey);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean heldBy(String staffId) {
        return staffId.equals(assignee);
    }
}
