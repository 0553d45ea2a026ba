package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * Schedules by the conventions of domain 4.0: amounts HALF_UP to the fen when posted, factors unrounded; months of
 * instalment methods at rate/12, interest-only by actual days over 360, value date counted, repayment date not.
 */
public final class Schedules {

    private static final MathContext FACTOR = new MathContext(30, RoundingMode.HALF_UP);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(360);
    private static final int SETTLEMENT_DAY = 20;

    private Schedules() {}

    /** Due dates follow the value date (对月对日, 29–31 at the month's end); interest-only settles on the 20th. */
    public static Schedule of(RepaymentMethod method, Money principal, Percent annual, LocalDate start, int months) {
        if (months < 1 || !principal.isPositive()) {
            throw new IllegalArgumentException("A schedule needs a principal and at least one month");
        }
        return switch (method) {
            case EQUAL_INSTALMENT -> equalInstalments(principal, monthly(annual), start, months);
            case EQUAL_PRINCIPAL -> equalPrincipal(principal, monthly(annual), start, months);
            case INTEREST_ONLY -> interestOnly(principal, annual, start, start.plusMonths(months), SETTLEMENT_DAY);
        };
    }

    private static Schedule equalInstalments(Money principal, BigDecimal rate, LocalDate start, int months) {
        Money payment = instalment(principal, rate, months);
        List<Instalment> lines = new ArrayList<>();
        Money balance = principal;
        for (int no = 1; no <= months; no++) {
            Money interest = balance.times(rate);
            // the last instalment absorbs what rounding left over
            Money part = no == months ? balance : payment.minus(interest);
            balance = balance.minus(part);
            lines.add(new Instalment(no, start.plusMonths(no), part, interest, part.plus(interest), balance));
        }
        return new Schedule(lines);
    }

    private static Money instalment(Money principal, BigDecimal rate, int months) {
        if (rate.signum() == 0) {
            return Money.yuan(principal.toYuan().divide(BigDecimal.valueOf(months), FACTOR));
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, FACTOR);
        return Money.yuan(
                principal.toYuan().multiply(rate).multiply(growth).divide(growth.subtract(BigDecimal.ONE), FACTOR));
    }

    private static Schedule equalPrincipal(Money principal, BigDecimal rate, LocalDate start, int months) {
        Money share = Money.yuan(principal.toYuan().divide(BigDecimal.valueOf(months), FACTOR));
        List<Instalment> lines = new ArrayList<>();
        Money balance = principal;
        for (int no = 1; no <= months; no++) {
            Money interest = balance.times(rate);
            Money part = no == months ? balance : share;
            balance = balance.minus(part);
            lines.add(new Instalment(no, start.plusMonths(no), part, interest, part.plus(interest), balance));
        }
        return new Schedule(lines);
    }

    /** Interest by actual days on each settlement day, the rest with the principal at maturity (domain 4.3). */
    public static Schedule interestOnly(
            Money principal, Percent annual, LocalDate start, LocalDate maturity, int settlementDay) {
        BigDecimal daily = annual.fraction().divide(DAYS, FACTOR);
        List<Instalment> lines = new ArrayList<>();
        LocalDate from = start;
        while (from.isBefore(maturity)) {
            LocalDate next = nextSettlement(from, settlementDay);
            boolean last = !next.isBefore(maturity);
            LocalDate due = last ? maturity : next;
            Money interest = principal.times(daily.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, due))));
            Money part = last ? principal : Money.ZERO;
            lines.add(new Instalment(
                    lines.size() + 1, due, part, interest, part.plus(interest), last ? Money.ZERO : principal));
            from = due;
        }
        return new Schedule(lines);
    }

    private static LocalDate nextSettlement(LocalDate from, int day) {
        LocalDate thisMonth = from.withDayOfMonth(Math.min(day, from.lengthOfMonth()));
        if (thisMonth.isAfter(from)) {
            return thisMonth;
        }
        LocalDate next = from.plusMonths(1).withDayOfMonth(1);
        return next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
    }

    private static BigDecimal monthly(Percent annual) {
        return annual.fraction().divide(MONTHS, FACTOR);
    }
}
