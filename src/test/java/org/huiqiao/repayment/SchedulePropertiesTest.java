package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** What holds for every plan; the seed is fixed, so a failure stays. */
class SchedulePropertiesTest {

    private static final int LOANS = 400;
    private static final List<RepaymentMethod> METHODS = Arrays.stream(RepaymentMethod.values())
            .filter(RepaymentMethod::needsNoPlan)
            .toList();
    private final Random random = new Random(4);

    private record Loan(RepaymentMethod method, Money principal, Percent rate, LocalDate start, int months) {

        Schedule at(Percent other) {
            return Schedules.of(method, principal, other, start, months);
        }

        Schedule plan() {
            return at(rate);
        }
    }

    @Test
    void principalsSumToTheLoan() {
        every(loan -> assertThat(loan.plan().totalPrincipal()).isEqualTo(loan.principal()));
    }

    @Test
    void theBalanceFallsToNothingAndNeverBelow() {
        every(loan -> {
            Money before = loan.principal();
            for (Instalment line : loan.plan().instalments()) {
                assertThat(line.principal().isNegative()).isFalse();
                assertThat(line.balance().isNegative()).isFalse();
                assertThat(line.balance()).isEqualTo(before.minus(line.principal()));
                assertThat(line.payment()).isEqualTo(line.principal().plus(line.interest()));
                before = line.balance();
            }
            assertThat(before).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void onlyTheLastInstalmentDiffersAndByWhatRoundingLeftOver() {
        every(loan -> {
            List<Instalment> lines = loan.plan().instalments();
            if (loan.method() == RepaymentMethod.EQUAL_INSTALMENT && lines.size() > 1) {
                Money first = lines.get(0).payment();
                assertThat(lines.subList(0, lines.size() - 1))
                        .allSatisfy(line -> assertThat(line.payment()).isEqualTo(first));
                BigDecimal apart = lines.get(lines.size() - 1)
                        .payment()
                        .minus(first)
                        .toYuan()
                        .abs();
                // half a fen on the instalment and on each interest, growing with the interest on them to the end
                double monthly = loan.rate().fraction().doubleValue() / 12;
                double grown = monthly == 0 ? loan.months() : (Math.pow(1 + monthly, loan.months()) - 1) / monthly;
                assertThat(apart.doubleValue()).isLessThanOrEqualTo(0.01 * grown + 0.01);
            }
        });
    }

    @Test
    void interestIsThatOfTheExactMonthRoundedOnce() {
        every(loan -> {
            if (loan.method() == RepaymentMethod.EQUAL_INSTALMENT || loan.method() == RepaymentMethod.EQUAL_PRINCIPAL) {
                Money before = loan.principal();
                for (Instalment line : loan.plan().instalments()) {
                    BigDecimal exact = before.toYuan()
                            .multiply(loan.rate().value())
                            .divide(BigDecimal.valueOf(1200), 2, RoundingMode.HALF_UP);
                    assertThat(line.interest()).isEqualTo(Money.yuan(exact));
                    before = line.balance();
                }
            }
        });
    }

    @Test
    void aHigherRateNeverCostsLess() {
        every(loan -> assertThat(loan.at(loan.rate().plusBasisPoints(10)).totalInterest())
                .isGreaterThanOrEqualTo(loan.plan().totalInterest()));
    }

    /** What rounding to the fen can do to a rate grows as the loan shrinks: a fen a month on the average balance. */
    @Test
    void withoutAFeeTheYearlyRateIsThatOfTheContract() {
        for (int i = 0; i < 60; i++) {
            Money principal = Money.yuan(100_000L + random.nextInt(9_000_000));
            Percent rate = Percent.of(BigDecimal.valueOf(1 + random.nextInt(2399), 2));
            int months = 1 + random.nextInt(120);
            RepaymentMethod method =
                    random.nextBoolean() ? RepaymentMethod.EQUAL_INSTALMENT : RepaymentMethod.EQUAL_PRINCIPAL;
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
            Schedule plan = Schedules.of(method, principal, rate, start, months);
            assertThat(AnnualRate.of(principal, start, plan).simple().value())
                    .as(principal + " " + rate + " " + months)
                    .isCloseTo(rate.value(), within(new BigDecimal("0.0002")));
        }
    }

    @Test
    void dueDatesRiseToTheMaturity() {
        every(loan -> {
            List<Instalment> lines = loan.plan().instalments();
            assertThat(lines).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
            assertThat(lines.get(lines.size() - 1).dueOn())
                    .isEqualTo(loan.start().plusMonths(loan.months()));
        });
    }

    @Test
    void loansOfAFewFenAreNeverRepaidTwice() {
        for (int fen = 1; fen <= 30; fen++) {
            for (RepaymentMethod method : METHODS) {
                Loan loan = new Loan(
                        method, Money.yuan(BigDecimal.valueOf(fen, 2)), Percent.of("4"), LocalDate.of(2026, 3, 16), 12);
                assertThat(loan.plan().totalPrincipal()).isEqualTo(loan.principal());
                assertThat(loan.plan().instalments())
                        .noneMatch(line -> line.balance().isNegative());
            }
        }
    }

    private void every(Consumer<Loan> property) {
        for (int i = 0; i < LOANS; i++) {
            property.accept(new Loan(
                    METHODS.get(random.nextInt(METHODS.size())),
                    Money.yuan(BigDecimal.valueOf(100_000L + random.nextInt(1_000_000_000), 2)),
                    Percent.of(BigDecimal.valueOf(random.nextInt(2400), 2)),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)),
                    1 + random.nextInt(360)));
        }
    }
}
