package org.huiqiao.application;

import java.time.Instant;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan near its end on the list of a relationship manager (续贷名单).
 *
 * @param balance 元, principal still owed
 * @param invitedAt when its customer was invited to renew it
 * @param renewal the application that renews it, where one is under way
 */
public record MaturingLoan(
        String applicationId,
        String companyId,
        String company,
        String productCode,
        Money balance,
        LocalDate dueOn,
        RenewalOutlook outlook,
        @Nullable Instant invitedAt,
        @Nullable String renewal) {

    public boolean mayBeInvited() {
        return invitedAt == null && renewal == null && outlook.verdict() != RenewalOutlook.Verdict.NO;
    }
}
