package org.huiqiao.inbox;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody is away, who stands in, for which work and why.
 *
 * @param tasks his own tasks
 * @param post the post that he gives, or none
 * @param limit up to which amount the post may be used; zero where none is given
 */
public record LeaveOrder(
        String staffId,
        String substituteId,
        LocalDate from,
        LocalDate to,
        boolean tasks,
        @Nullable Role post,
        Money limit,
        String reason) {}
