package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** 提前还款 of V1 after six instalments, 252,402.35 owed; the figures were reckoned apart, in exact fractions. */
class RunningLoanTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final LocalDate TEN_DAYS_ON = LocalDate.of(2026, 9, 26);
    private static final Percent RATE = Percent.of("3.85");
    private static final Percent FREE = Percent.of("0");
    private static final RunningLoan LOAN = loan(RepaymentMethod.EQUAL_INSTALMENT, Money.yuan(500_000), 12);

    @Test
    void interestIsPaidToTheDayAndTheFeeOnWhatIsRepaid() {
        assertThat(LOAN.balance(TEN_DAYS_ON)).isEqualTo(Money.yuan("252402.35"));
        Prepaid prepaid = LOAN.lower(TEN_DAYS_ON, Money.yuan(100_000), Percent.of("1"));
        assertThat(prepaid.interest()).isEqualTo(Money.yuan("106.94"));
        assertThat(prepaid.fee()).isEqualTo(Money.yuan("1000.00"));
        assertThat(prepaid.payment()).isEqualTo(Money.yuan("101106.94"));
    }

    @Test
    void lowerInstalmentsKeepTheirDates() {
        Schedule rest = LOAN.lower(TEN_DAYS_ON, Money.yuan(100_000), FREE).rest();
        assertThat(lines(rest))
                .containsExactly(
                        "7 2026-10-16 25686.38 488.96 127204.93",
                        "8 2026-11-16 25686.38 408.12 101926.67",
                        "9 2026-12-16 25686.38 327.01 76567.30",
                        "10 2027-01-16 25686.38 245.65 51126.57",
                        "11 2027-02-16 25686.38 164.03 25604.22",
                        "12 2027-03-16 25686.37 82.15 0.00");
    }

    @Test
    void aShorterTermKeepsTheInstalment() {
        Schedule rest = LOAN.shorten(TEN_DAYS_ON, Money.yuan(100_000), FREE).rest();
        assertThat(lines(rest))
                .containsExactly(
                        "7 2026-10-16 42540.69 488.96 110350.62",
                        "8 2026-11-16 42540.69 354.04 68163.97",
                        "9 2026-12-16 42540.69 218.69 25841.97",
                        "10 2027-01-16 25924.88 82.91 0.00");
    }

    @Test
    void allOfItClosesTheLoan() {
        Prepaid closed = LOAN.shorten(TEN_DAYS_ON, Money.yuan("252402.35"), FREE);
        assertThat(closed.rest().instalments()).isEmpty();
        assertThat(closed.interest()).isEqualTo(Money.yuan("269.93"));
    }

    @Test
    void onADueDateNoDaysAreOwed() {
        Prepaid prepaid = LOAN.lower(LocalDate.of(2026, 9, 16), Money.yuan(100_000), FREE);
        assertThat(prepaid.interest()).isEqualTo(Money.ZERO);
        assertThat(prepaid.rest().first().no()).isEqualTo(7);
    }

    @Test
    void interestOnlyLoansBecomeCheaperNotShorter() {
        RunningLoan loan = loan(RepaymentMethod.INTEREST_ONLY, Money.wan(100), 12);
        Prepaid prepaid = loan.lower(LocalDate.of(2026, 4, 30), Money.wan(40), FREE);
        // 10 days from 20 April on 400,000; then 600,000 for 30 days to 20 May
        assertThat(prepaid.interest()).isEqualTo(Money.yuan("427.78"));
        assertThat(prepaid.rest().first().interest()).isEqualTo(Money.yuan("1925.00"));
        assertThat(prepaid.rest().last().principal()).isEqualTo(Money.wan(60));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan.shorten(LocalDate.of(2026, 4, 30), Money.wan(40), FREE));
    }

    @Test
    void aBrokenFirstPeriodIsReckonedByDays() {
        Schedule plan = Schedules.withStub(
                Stub.INTEREST_FIRST,
                RepaymentMethod.EQUAL_PRINCIPAL,
                Money.wan(12),
                RATE,
                LocalDate.of(2026, 3, 6),
                LocalDate.of(2026, 3, 20),
                12);
        RunningLoan loan =
                new RunningLoan(RepaymentMethod.EQUAL_PRINCIPAL, RATE, LocalDate.of(2026, 3, 6), plan, Money.ZERO);
        Schedule rest =
                loan.lower(LocalDate.of(2026, 3, 11), Money.wan(6), FREE).rest();
        // 60,000 × 3.85 % × 14 ÷ 360, then twelve shares of 5,000
        assertThat(rest.first().payment()).isEqualTo(Money.yuan("89.83"));
        assertThat(rest.instalments()).hasSize(13);
        assertThat(rest.last().principal()).isEqualTo(Money.yuan(5_000));
    }

    @Test
    void arrearsComeFirst() {
        RunningLoan late = new RunningLoan(LOAN.method(), RATE, START, LOAN.plan(), Money.yuan("42540.69"));
        assertThatExceptionOfType(ArrearsUnpaid.class)
                .isThrownBy(() -> late.lower(TEN_DAYS_ON, Money.yuan(100_000), FREE));
    }

    @Test
    void nobodyRepaysMoreThanIsOwedNorNothingNorTooSoon() {
        for (String part : List.of("252402.36", "0", "-1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> LOAN.lower(TEN_DAYS_ON, Money.yuan(part), FREE));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LOAN.lower(START.minusDays(1), Money.yuan(1), FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> LOAN.lower(START.plusYears(2), Money.yuan(1), FREE));
        assertThatIllegalArgumentException().isThrownBy(() -> loan(RepaymentMethod.REVOLVING, Money.yuan(100), 12));
    }

    @Test
    void repayingEarlyNeverCostsMoreInterestThanThePlan() {
        Random random = new Random(26);
        RepaymentMethod[] methods = {
            RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY
        };
        for (int i = 0; i < 600; i++) {
            Money principal = Money.yuan(BigDecimal.valueOf(1_000_000L + random.nextInt(500_000_000), 2));
            RunningLoan loan = loan(methods[random.nextInt(3)], principal, 1 + random.nextInt(60));
            LocalDate on =
                    START.plusDays(random.nextInt(28 * loan.plan().instalments().size()));
            if (!on.isBefore(loan.plan().last().dueOn())) {
                continue;
            }
            Money owed = loan.balance(on);
            Money part =
                    owed.times(BigDecimal.valueOf(1 + random.nextInt(100), 2)).max(Money.yuan("0.01"));
            boolean shorter = loan.method() != RepaymentMethod.INTEREST_ONLY && random.nextBoolean();
            Prepaid prepaid = shorter ? loan.shorten(on, part, FREE) : loan.lower(on, part, FREE);
            Money before = loan.plan().instalments().stream()
                    .filter(line -> line.dueOn().isAfter(on))
                    .map(Instalment::interest)
                    .reduce(Money.ZERO, Money::plus);
            String what = loan.method() + " " + principal + " on " + on + " " + part;
            assertThat(prepaid.interest().plus(prepaid.rest().totalInterest()))
                    .as(what)
                    .isLessThanOrEqualTo(before);
            assertThat(prepaid.principal().plus(prepaid.rest().totalPrincipal()))
                    .as(what)
                    .isEqualTo(owed);
            assertThat(prepaid.rest().instalments())
                    .as(what)
                    .noneMatch(line ->
                            line.balance().isNegative() || line.principal().isNegative());
        }
    }

    private static RunningLoan loan(RepaymentMethod method, Money principal, int months) {
        Schedule plan = Schedules.of(method, principal, RATE, START, months);
        return new RunningLoan(method, RATE, START, plan, Money.ZERO);
    }

    private static List<String> lines(Schedule plan) {
        return plan.instalments().stream()
                .map(line -> line.no() + " " + line.dueOn() + " " + line.payment() + " " + line.interest() + " "
                        + line.balance())
                .toList();
    }
}
