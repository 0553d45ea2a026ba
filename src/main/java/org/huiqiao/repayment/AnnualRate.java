package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Payment> inOrder =
                payments.stream().sorted(Comparator.comparing(Payment::on)).toList();
        if (inOrder.get(0).on().isBefore(on)) {
            throw new IllegalArgumentException("Nothing is paid back before it is received");
        }
        List<Money> amounts = inOrder.stream().map(Payment::amount).toList();
        List<Integer> gaps = gaps(on, inOrder);
        BigDecimal daily = Root.of(rate -> worth(amounts, gaps, rate), received.toYuan(), MOST_A_DAY);
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
        List<Integer> gaps = Collections.nCopies(payments.size(), 1);
        return Root.of(rate -> worth(payments, gaps, rate), received.toYuan(), BigDecimal.ONE);
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

    /** What is paid later is worth less: from the last payment back to the first, one step for each gap between two. */
    private static BigDecimal worth(List<Money> payments, List<Integer> gaps, BigDecimal rate) {
        BigDecimal factor = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), Root.PRECISE);
        Map<Integer, BigDecimal> discounts = new HashMap<>();
        BigDecimal value = BigDecimal.ZERO;
        for (int i = payments.size() - 1; i >= 0; i--) {
            BigDecimal discount = discounts.computeIfAbsent(gaps.get(i), gap -> factor.pow(gap, Root.PRECISE));
            value = value.add(payments.get(i).toYuan()).multiply(discount, Root.PRECISE);
        }
        return value;
    }

    private static List<Integer> gaps(LocalDate on, List<Payment> payments) {
        List<Integer> gaps = new ArrayList<>();
        LocalDate from = on;
        for (Payment payment : payments) {
            gaps.add(Math.toIntExact(ChronoUnit.DAYS.between(from, payment.on())));
            from = payment.on();
        }
        return gaps;
    }
}
