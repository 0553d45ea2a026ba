package org.huiqiao.repayment;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * A loan on its way, and what early repayment makes of it (提前还款; domain 4.0). Interest-only loans are reckoned by
 * days over 360, instalments by whole months but for a broken first period.
 *
 * @param arrears overdue and unpaid; it has to be settled first
 */
public record RunningLoan(RepaymentMethod method, Percent annual, LocalDate start, Schedule plan, Money arrears) {

    public RunningLoan {
        if (!List.of(RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY)
                .contains(method)) {
            throw new IllegalArgumentException("No plan is made anew for " + method);
        }
    }

    /** What is owed when everything that fell due by {@code on} is paid. */
    public Money balance(LocalDate on) {
        return plan.instalments().stream()
                .filter(line -> !line.dueOn().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(Instalment::balance)
                .orElse(plan.totalPrincipal());
    }

    /** 减额: the due dates stay, the instalments become smaller. */
    public Prepaid lower(LocalDate on, Money part, Percent fee) {
        return prepay(on, part, fee, false);
    }

    /** 缩期: the instalments stay, the last ones fall away; an interest-only loan has none to lose. */
    public Prepaid shorten(LocalDate on, Money part, Percent fee) {
        if (method == RepaymentMethod.INTEREST_ONLY && part.compareTo(balance(on)) < 0) {
            throw new IllegalArgumentException("Interest-only loans become cheaper, not shorter");
        }
        return prepay(on, part, fee, true);
    }

    private Prepaid prepay(LocalDate on, Money part, Percent fee, boolean shorter) {
        if (arrears.isPositive()) {
            throw new ArrearsUnpaid(arrears);
        }
        Money owed = balance(on);
        if (!part.isPositive()
                || part.exceeds(owed)
                || on.isBefore(start)
                || fee.value().signum() < 0) {
            throw new IllegalArgumentException("Early repayment is no more than what is owed, and not before the loan");
        }
        List<Instalment> ahead = plan.instalments().stream()
                .filter(line -> line.dueOn().isAfter(on))
                .toList();
        Remainder remainder = new Remainder(method, annual, start, lastDue(on), plan);
        Schedule rest = remainder.of(ahead, owed.minus(part), shorter);
        Money interest = remainder.interestTo(on, part, ahead.get(0), rest);
        return new Prepaid(part, interest, part.times(fee.fraction()), rest);
    }

    private LocalDate lastDue(LocalDate on) {
        return plan.instalments().stream()
                .map(Instalment::dueOn)
                .filter(due -> !due.isAfter(on))
                .reduce(start, (earlier, later) -> later);
    }
}
