package org.huiqiao.users;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/** What somebody wants to give to whom. */
public record DelegationOrder(
        Role post, String receiver, Money limit, LocalDate validFrom, LocalDate validTo, String reason) {}
