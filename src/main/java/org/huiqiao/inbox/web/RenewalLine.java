package org.huiqiao.inbox.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiqiao.application.MaturingLoan;
import org.huiqiao.application.RenewalOutlook;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** A loan near its end as the list shows it; {@code customer} is masked, {@code why} is in plain words. */
record RenewalLine(
        String applicationId,
        String customer,
        String product,
        Money balance,
        LocalDate dueOn,
        long daysLeft,
        RenewalOutlook.Verdict verdict,
        List<String> why,
        @Nullable OffsetDateTime invitedAt,
        @Nullable String renewal,
        boolean mayInvite) {

    static RenewalLine of(MaturingLoan loan, long daysLeft, Words words) {
        return new RenewalLine(
                loan.applicationId(),
                Masks.company(loan.company()),
                words.product(loan.productCode()),
                loan.balance(),
                loan.dueOn(),
                daysLeft,
                loan.outlook().verdict(),
                loan.outlook().reasons().stream()
                        .map(code -> words.text("inbox.renewals.reason." + code))
                        .toList(),
                loan.invitedAt() == null ? null : words.time(loan.invitedAt()),
                loan.renewal(),
                loan.mayBeInvited());
    }

    public String tone() {
        return switch (verdict) {
            case LIKELY -> "good";
            case PERSON -> "wait";
            case NO -> "bad";
        };
    }
}
