package org.huiqiao.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** Plans what is left of a loan on the due dates it already has. {@code from} is the last of them that has passed. */
record Remainder(RepaymentMethod method, Percent annual, LocalDate start, LocalDate from, Schedule plan) {

    Schedule of(List<Instalment> ahead, Money balance, boolean shorter) {
        List<Instalment> lines = new ArrayList<>();
        Money left = balance;
        Money share = share(ahead, balance, shorter);
        LocalDate since = from;
        for (int i = 0; i < ahead.size() && left.isPositive(); i++) {
            Instalment old = ahead.get(i);
            Money interest = interest(left, since, old);
            Money part =
                    i == ahead.size() - 1 ? left : principal(old, share, left).min(left);
            left = left.minus(part);
            lines.add(new Instalment(old.no(), old.dueOn(), part, interest, part.plus(interest), left));
            since = old.dueOn();
        }
        return new Schedule(lines);
    }

    /** To the day on the part that is repaid (actual/360); never more than that part would have cost to its due date. */
    Money interestTo(LocalDate on, Money part, Instalment next, Schedule rest) {
        Money days = DayCount.ACT_360.interest(part, annual, from, on);
        Money kept = rest.instalments().isEmpty() ? Money.ZERO : rest.first().interest();
        return days.min(next.interest().minus(kept).max(Money.ZERO));
    }

    /** The instalment, or for equal principal its share of it. */
    private Money share(List<Instalment> ahead, Money balance, boolean shorter) {
        List<Instalment> paying =
                ahead.stream().filter(line -> line.principal().isPositive()).toList();
        if (method == RepaymentMethod.INTEREST_ONLY || paying.isEmpty()) {
            return Money.ZERO;
        }
        if (!shorter) {
            return method == RepaymentMethod.EQUAL_INSTALMENT
                    ? Amortising.instalment(balance, annual, paying.size())
                    : Amortising.evenly(balance, paying.size());
        }
        List<Instalment> whole = plan.instalments().stream()
                .filter(line -> line.principal().isPositive())
                .toList();
        return method == RepaymentMethod.EQUAL_INSTALMENT
                ? Amortising.instalment(plan.totalPrincipal(), annual, whole.size())
                : Amortising.evenly(plan.totalPrincipal(), whole.size());
    }

    private Money principal(Instalment old, Money share, Money left) {
        if (method == RepaymentMethod.INTEREST_ONLY || !old.principal().isPositive()) {
            return Money.ZERO;
        }
        return method == RepaymentMethod.EQUAL_INSTALMENT ? share.minus(DayCount.month(left, annual)) : share;
    }

    private Money interest(Money balance, LocalDate since, Instalment line) {
        boolean broken = line.no() == 1 && !line.dueOn().equals(start.plusMonths(1));
        return method == RepaymentMethod.INTEREST_ONLY || broken
                ? DayCount.ACT_360.interest(balance, annual, since, line.dueOn())
                : DayCount.month(balance, annual);
    }
}
