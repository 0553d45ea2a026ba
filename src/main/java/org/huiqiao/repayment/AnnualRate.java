package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * The rate a borrower really pays, the fees of every payee counted (domain 4.7). One above 100 % a month, or 1 % a
 * day, is given as that.
 *
 * @param simple 12 × the monthly rate, in %
 * @param compound (1 + monthly rate)^12 − 1, in %
 */
public record AnnualRate(Percent simple, Percent compound) {

    private static final BigDecimal MOST_A_DAY = new BigDecimal("0.01");

    /** @param received what reaches the borrower after fees; @param payments one a month, the last one last */
    public static AnnualRate of(Money received, List<Money> payments) {
        return ofMonth(monthlyRate(received, payments));
    }

    /** The monthly rate behind both, to six decimals. */
    public static Percent monthly(Money received, List<Money> payments) {
        return Percent.of(monthlyRate(received, payments).movePointRight(2).setScale(6, RoundingMode.HALF_UP));
    }

    /** XIRR: payments on any days, actual days over 365. */
    public static AnnualRate ofDates(Money received, LocalDate on, List<Payment> payments) {
        require(received, payments.isEmpty());
        BigDecimal daily = Root.of(rate -> daysAway(payments, on, rate), received.toYuan(), MOST_A_DAY);
        BigDecimal year = daily.add(BigDecimal.ONE).pow(365, Root.PRECISE);
        return ofMonth(Root.of(
                rate -> year.divide(rate.add(BigDecimal.ONE).pow(12, Root.PRECISE), Root.PRECISE),
                BigDecimal.ONE,
                BigDecimal.ONE));
    }

    /** Of a whole plan: by months where every payment is a month after the last, else by days. */
    public static AnnualRate of(Money received, LocalDate on, Schedule schedule) {
        return of(received, on, schedule, List.of());
    }

    /**
     * With what the borrower pays besides, to whomever and whenever: on the first day it lessens what is received.
     * What is only due when the contract is broken is no fee.
     */
    public static AnnualRate of(Money received, LocalDate on, Schedule schedule, List<Payment> fees) {
        Money kept = received;
        SortedMap<LocalDate, Money> paid = new TreeMap<>();
        schedule.instalments().forEach(line -> paid.merge(line.dueOn(), line.payment(), Money::plus));
        for (Payment fee : fees) {
            if (fee.on().isAfter(on)) {
                paid.merge(fee.on(), fee.amount(), Money::plus);
            } else {
                kept = kept.minus(fee.amount());
            }
        }
        List<LocalDate> days = List.copyOf(paid.keySet());
        boolean monthly =
                IntStream.range(0, days.size()).allMatch(i -> days.get(i).equals(on.plusMonths(i + 1L)));
        return monthly
                ? of(kept, List.copyOf(paid.values()))
                : ofDates(
                        kept,
                        on,
                        days.stream()
                                .map(day -> new Payment(day, Objects.requireNonNull(paid.get(day))))
                                .toList());
    }

    private static BigDecimal monthlyRate(Money received, List<Money> payments) {
        require(received, payments.isEmpty());
        return Root.of(rate -> monthsAway(payments, rate), received.toYuan(), BigDecimal.ONE);
    }

    private static void require(Money received, boolean nothingPaid) {
        if (!received.isPositive() || nothingPaid) {
            throw new IllegalArgumentException("A rate needs money that is received and paid back");
        }
    }

    private static AnnualRate ofMonth(BigDecimal rate) {
        BigDecimal compound = BigDecimal.ONE.add(rate).pow(12, Root.PRECISE).subtract(BigDecimal.ONE);
        return new AnnualRate(percent(rate.multiply(BigDecimal.valueOf(12))), percent(compound));
    }

    private static Percent percent(BigDecimal fraction) {
        return Percent.of(fraction.movePointRight(2).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal monthsAway(List<Money> payments, BigDecimal rate) {
        BigDecimal factor = factor(rate);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (Money payment : payments) {
            discount = discount.multiply(factor, Root.PRECISE);
            value = value.add(payment.toYuan().multiply(discount, Root.PRECISE), Root.PRECISE);
        }
        return value;
    }

    private static BigDecimal daysAway(List<Payment> payments, LocalDate on, BigDecimal rate) {
        BigDecimal factor = factor(rate);
        BigDecimal value = BigDecimal.ZERO;
        for (Payment payment : payments) {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(on, payment.on()));
            value = value.add(payment.amount().toYuan().multiply(factor.pow(days, Root.PRECISE), Root.PRECISE));
        }
        return value;
    }

    private static BigDecimal factor(BigDecimal rate) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), Root.PRECISE);
    }
}
