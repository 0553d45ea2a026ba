package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** Methods that pay every month; due dates follow the value date (对月对日, 29–31 at the month's end). */
final class Amortising {

    private Amortising() {}

    /** 等额本息: the instalment is rounded once, the last one absorbs what rounding left over. */
    static Schedule equalInstalments(Money principal, Percent annual, LocalDate start, int months) {
        Money payment = instalment(principal, annual, months);
        List<Instalment> lines = new ArrayList<>();
        Money balance = principal;
        for (int no = 1; no <= months; no++) {
            Money interest = DayCount.month(balance, annual);
            balance = add(lines, start, balance, no == months ? balance : payment.minus(interest), interest);
        }
        return new Schedule(lines);
    }

    /** 等额本金: one share of the principal a month, the last takes the remainder. */
    static Schedule equalPrincipal(Money principal, Percent annual, LocalDate start, int months) {
        return planned(principal, annual, start, Collections.nCopies(months, evenly(principal, months)));
    }

    /** 等本等息: every month one share of the principal and the interest of the whole of it. */
    static Schedule equalParts(Money principal, Percent annual, LocalDate start, int months) {
        Money share = evenly(principal, months);
        Money interest = DayCount.month(principal, annual);
        List<Instalment> lines = new ArrayList<>();
        Money balance = principal;
        for (int no = 1; no <= months; no++) {
            balance = add(lines, start, balance, no == months ? balance : share, interest);
        }
        return new Schedule(lines);
    }

    /** The principal agreed for each month; the last month takes what is left. */
    static Schedule planned(Money principal, Percent annual, LocalDate start, List<Money> parts) {
        List<Instalment> lines = new ArrayList<>();
        Money balance = principal;
        for (int no = 1; no <= parts.size(); no++) {
            Money part = no == parts.size() ? balance : parts.get(no - 1);
            balance = add(lines, start, balance, part, DayCount.month(balance, annual));
        }
        return new Schedule(lines);
    }

    /** The instalment of 等额本息 for whole months, rounded once. */
    static Money instalment(Money principal, Percent annual, int months) {
        BigDecimal rate = annual.fraction().divide(BigDecimal.valueOf(12), Root.PRECISE);
        if (rate.signum() == 0) {
            return evenly(principal, months);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, Root.PRECISE);
        return Money.yuan(principal
                .toYuan()
                .multiply(rate)
                .multiply(growth)
                .divide(growth.subtract(BigDecimal.ONE), Root.PRECISE));
    }

    static Money evenly(Money principal, int months) {
        return Money.yuan(principal.toYuan().divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP));
    }

    private static Money add(List<Instalment> lines, LocalDate start, Money balance, Money due, Money interest) {
        // shares rounded up may be used up before the last month
        Money part = due.min(balance);
        int no = lines.size() + 1;
        Money left = balance.minus(part);
        lines.add(new Instalment(no, start.plusMonths(no), part, interest, part.plus(interest), left));
        return left;
    }
}
