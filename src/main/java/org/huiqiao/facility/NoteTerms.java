package org.huiqiao.facility;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What a loan note says. The schedule is computed by the caller; here it only has to add up.
 *
 * @param renews the note that it pays off, of a renewal
 */
public record NoteTerms(
        String applicationId,
        int tranche,
        Money principal,
        Percent annualRate,
        String method,
        LocalDate valueDate,
        int termMonths,
        @Nullable String renews,
        List<PlannedInstalment> schedule) {

    public NoteTerms {
        schedule = List.copyOf(schedule);
    }

    void requireConsistent() {
        if (!principal.isPositive()) {
            throw new AmountNotPositive(principal);
        }
        Money planned = schedule.stream().map(PlannedInstalment::principal).reduce(Money.ZERO, Money::plus);
        boolean numbered = true;
        for (int i = 0; i < schedule.size(); i++) {
            numbered &= schedule.get(i).no() == i + 1;
        }
        if (!planned.equals(principal) || !numbered) {
            throw new ScheduleDoesNotAddUp(planned, principal);
        }
    }
}
