package org.huiqiao.users;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** A post given to a colleague (委托), for cases up to a limit, from the first to the last of its days. */
public record Delegation(
        long id,
        String giver,
        String receiver,
        Role post,
        @Nullable String branch,
        Money limit,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        boolean ended) {}
