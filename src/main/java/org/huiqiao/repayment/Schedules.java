package org.huiqiao.repayment;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * Schedules by the conventions of domain 4.0: amounts HALF_UP to the fen when posted, factors unrounded; months of
 * instalment methods at rate/12, interest-only by actual days over 360.
 */
public final class Schedules {

    private static final int SETTLEMENT_DAY = 20;

    private Schedules() {}

    /** Due dates follow the value date (对月对日, 29–31 at the month's end); interest-only settles on the 20th. */
    public static Schedule of(RepaymentMethod method, Money principal, Percent annual, LocalDate start, int months) {
        require(principal, months);
        return switch (method) {
            case EQUAL_INSTALMENT -> Amortising.equalInstalments(principal, annual, start, months);
            case EQUAL_PRINCIPAL -> Amortising.equalPrincipal(principal, annual, start, months);
            case INTEREST_ONLY -> interestOnly(principal, annual, start, start.plusMonths(months), SETTLEMENT_DAY);
            case REVOLVING -> InterestOnly.bullet(principal, annual, start, start.plusMonths(months));
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
        return InterestOnly.settledOn(settlementDay, principal, annual, start, maturity, dayCount);
    }

    /** Interest-only 对月对日: rate/12 each month on the day of the value date. */
    public static Schedule interestOnlyMonthly(Money principal, Percent annual, LocalDate start, int months) {
        require(principal, months);
        return InterestOnly.monthly(principal, annual, start, months);
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
        Schedule regular = of(method, principal, annual, firstRepaymentDay, months);
        return Stubs.before(regular, stub, principal, annual, start, firstRepaymentDay);
    }

    private static void require(Money principal, int months) {
        if (months < 1 || !principal.isPositive()) {
            throw new IllegalArgumentException("A schedule needs a principal and at least one month");
        }
    }
}
