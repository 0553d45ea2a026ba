package org.huiqiao.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** Methods that pay the principal at maturity. */
final class InterestOnly {

    private InterestOnly() {}

    /** Interest by days on each settlement day (结息日), the rest with the principal at maturity. */
    static Schedule settledOn(
            int day, Money principal, Percent annual, LocalDate start, LocalDate maturity, DayCount dayCount) {
        List<Instalment> lines = new ArrayList<>();
        LocalDate from = start;
        while (from.isBefore(maturity)) {
            LocalDate next = nextSettlement(from, day);
            boolean last = !next.isBefore(maturity);
            LocalDate due = last ? maturity : next;
            Money interest = dayCount.interest(principal, annual, from, due);
            lines.add(line(lines.size() + 1, due, principal, interest, last));
            from = due;
        }
        return new Schedule(lines);
    }

    /** 对月对日: a month's interest on the day of the value date. */
    static Schedule monthly(Money principal, Percent annual, LocalDate start, int months) {
        Money interest = DayCount.month(principal, annual);
        List<Instalment> lines = new ArrayList<>();
        for (int no = 1; no <= months; no++) {
            lines.add(line(no, start.plusMonths(no), principal, interest, no == months));
        }
        return new Schedule(lines);
    }

    /** Everything at maturity. */
    static Schedule bullet(Money principal, Percent annual, LocalDate start, LocalDate maturity) {
        Money interest = DayCount.ACT_360.interest(principal, annual, start, maturity);
        return new Schedule(List.of(line(1, maturity, principal, interest, true)));
    }

    private static Instalment line(int no, LocalDate due, Money principal, Money interest, boolean last) {
        Money part = last ? principal : Money.ZERO;
        return new Instalment(no, due, part, interest, part.plus(interest), principal.minus(part));
    }

    private static LocalDate nextSettlement(LocalDate from, int day) {
        LocalDate thisMonth = from.withDayOfMonth(Math.min(day, from.lengthOfMonth()));
        if (thisMonth.isAfter(from)) {
            return thisMonth;
        }
        LocalDate next = from.plusMonths(1).withDayOfMonth(1);
        return next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
    }
}
