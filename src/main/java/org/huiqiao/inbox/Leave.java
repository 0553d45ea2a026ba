package org.huiqiao.inbox;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a colleague does meanwhile (代办), from the first to the last day, both included.
 *
 * @param no counts within its kind
 * @param post and limit: of a post only
 * @param mayEnd by whoever looks
 */
public record Leave(
        Kind kind,
        long no,
        String staffId,
        String substituteId,
        LocalDate from,
        LocalDate to,
        @Nullable Role post,
        @Nullable Money limit,
        String reason,
        State state,
        boolean mayEnd) {

    /** The tasks on one's own list, or what a post may do up to a limit. */
    public enum Kind {
        TASKS,
        POST
    }

    /** In the order in which one wants to know. */
    public enum State {
        RUNNING,
        LATER,
        OVER,
        ENDED;

        static State of(LocalDate from, LocalDate to, boolean ended, LocalDate today) {
            if (ended) {
                return ENDED;
            }
            if (to.isBefore(today)) {
                return OVER;
            }
            return from.isAfter(today) ? LATER : RUNNING;
        }
    }
}
