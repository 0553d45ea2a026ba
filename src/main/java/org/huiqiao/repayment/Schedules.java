package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * Schedules by the conventions of domain 4.0: amounts HALF_UP to the fen when posted, factors unrounded; months of
 * instalment methods at rate/12, interest-only by actual days over 360.
 */
public final class Schedules {

    private static final int SETTLEMENT_DAY = 20;
    private static final int A_YEAR = 12;

    private Schedules() {}

    /** Due dates follow the value date (对月对日, 29–31 at the month's end); interest-only settles on the 20th. */
    public static Schedule of(RepaymentMethod method, Money principal, Percent annual, LocalDate start, int months) {
        require(principal, annual, months);
        return switch (method) {
            case EQUAL_INSTALMENT -> Amortising.equalInstalments(principal, annual, start, months);
            case EQUAL_PRINCIPAL -> Amortising.equalPrincipal(principal, annual, start, months);
            case EQUAL_PARTS -> Amortising.equalParts(principal, annual, start, months);
            case INTEREST_ONLY -> interestOnly(principal, annual, start, start.plusMonths(months), SETTLEMENT_DAY);
            case REVOLVING -> InterestOnly.bullet(principal, annual, start, start.plusMonths(months));
            case PLANNED_PRINCIPAL, SEASONAL -> throw new IllegalArgumentException(method + " needs an agreed plan");
        };
    }

    /** Interest by actual days on each settlement day, the rest with the principal at maturity (domain 4.3). */
    public static Schedule interestOnly(
            Money principal, Percent annual, LocalDate start, LocalDate maturity, int settlementDay) {
        return interestOnly(principal, annual, start, maturity, settlementDay, DayCount.ACT_360);
    }

    public static Schedule interestOnly(
            Money principal,
            Percent annual,
            LocalDate start,
            LocalDate maturity,
            int settlementDay,
            DayCount dayCount) {
        require(principal, annual, 1);
        if (!maturity.isAfter(start) || settlementDay < 1 || settlementDay > 31) {
            throw new IllegalArgumentException("Interest settles on a day of the month until a later maturity");
        }
        return InterestOnly.settledOn(settlementDay, principal, annual, start, maturity, dayCount);
    }

    /** Interest-only 对月对日: rate/12 each month on the day of the value date. */
    public static Schedule interestOnlyMonthly(Money principal, Percent annual, LocalDate start, int months) {
        require(principal, annual, months);
        return InterestOnly.monthly(principal, annual, start, months);
    }

    /** 按期结息按计划还本: interest monthly, {@code aYear} % of the loan on each anniversary, the rest at maturity. */
    public static Schedule yearlyPrincipal(
            Money principal, Percent annual, LocalDate start, int months, Percent aYear) {
        require(principal, annual, months);
        if (aYear.value().signum() < 0) {
            throw new IllegalArgumentException("Principal is repaid, not drawn");
        }
        List<Money> parts = new ArrayList<>();
        for (int no = 1; no <= months; no++) {
            parts.add(no % A_YEAR == 0 ? principal.times(aYear.fraction()) : Money.ZERO);
        }
        return Amortising.planned(principal, annual, start, parts);
    }

    /**
     * 大小月, 旺淡季: the principal is spread by one weight a month (0: interest alone), the last month that carries
     * any takes the remainder.
     */
    public static Schedule weighted(Money principal, Percent annual, LocalDate start, List<Integer> weights) {
        require(principal, annual, weights.size());
        long whole = weights.stream().mapToLong(Integer::longValue).sum();
        if (whole == 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Some month repays, and none draws");
        }
        List<Money> parts = new ArrayList<>();
        BigDecimal so = BigDecimal.ZERO;
        Money spread = Money.ZERO;
        for (int weight : weights) {
            // what is due so far, rounded, less what was due before: no month is more than a fen off its share
            so = so.add(BigDecimal.valueOf(weight));
            Money sum = Money.yuan(
                    principal.toYuan().multiply(so).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
            parts.add(sum.minus(spread));
            spread = sum;
        }
        return Amortising.planned(principal, annual, start, parts);
    }

    /**
     * Instalments on a fixed repayment day for money that came before it (domain 4.6). There are {@code months}
     * regular ones counted from the first repayment day, so the last is due that many months after it.
     */
    public static Schedule withStub(
            Stub stub,
            RepaymentMethod method,
            Money principal,
            Percent annual,
            LocalDate start,
            LocalDate firstRepaymentDay,
            int months) {
        if (method != RepaymentMethod.EQUAL_INSTALMENT && method != RepaymentMethod.EQUAL_PRINCIPAL) {
            throw new IllegalArgumentException("Only instalments have a stub, interest-only settles by days");
        }
        if (firstRepaymentDay.isBefore(start)) {
            throw new IllegalArgumentException("Nothing is repaid before it was drawn");
        }
        Schedule regular = of(method, principal, annual, firstRepaymentDay, months);
        return Stubs.before(regular, stub, principal, annual, start, firstRepaymentDay);
    }

    private static void require(Money principal, Percent annual, int months) {
        if (months < 1 || !principal.isPositive()) {
            throw new IllegalArgumentException("A schedule needs a principal and at least one month");
        }
        if (annual.value().signum() < 0) {
            throw new IllegalArgumentException("A rate is not negative: " + annual);
        }
    }
}
