package org.huiqiao.users;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/** A colleague stands in from now on, or from a later day. */
public record DelegationGiven(
        long delegationNo,
        Actor actor,
        String receiverId,
        Role post,
        Money limit,
        LocalDate validFrom,
        LocalDate validTo,
        String reason) {}
