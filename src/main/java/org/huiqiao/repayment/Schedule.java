package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** A whole plan; its principals sum to the loan exactly. */
public record Schedule(List<Instalment> instalments) {

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    public Instalment first() {
        return instalments.get(0);
    }

    public Instalment last() {
        return instalments.get(instalments.size() - 1);
    }

    public Money totalInterest() {
        return instalments.stream().map(Instalment::interest).reduce(Money.ZERO, Money::plus);
    }

    public Money totalPrincipal() {
        return instalments.stream().map(Instalment::principal).reduce(Money.ZERO, Money::plus);
    }

    /** Every full year before the last payment repays at least this share of the loan (D24: mortgages above 3 years). */
    public boolean repaysEachYear(Percent least, LocalDate start) {
        BigDecimal share = totalPrincipal().toYuan().multiply(least.fraction());
        for (LocalDate from = start; from.plusYears(1).isBefore(last().dueOn()); from = from.plusYears(1)) {
            if (repaidIn(from, from.plusYears(1)).toYuan().compareTo(share) < 0) {
                return false;
            }
        }
        return true;
    }

    private Money repaidIn(LocalDate from, LocalDate until) {
        return instalments.stream()
                .filter(line -> line.dueOn().isAfter(from) && !line.dueOn().isAfter(until))
                .map(Instalment::principal)
                .reduce(Money.ZERO, Money::plus);
    }
}
