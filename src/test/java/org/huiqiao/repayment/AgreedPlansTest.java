package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** 旺淡季, 大小月, 按计划还本, 等本等息; the figures were reckoned apart, in exact fractions. */
class AgreedPlansTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final Money LOAN = Money.yuan(120_000);

    @Test
    void aSlackSeasonRepaysAThirdOfABusyOne() {
        Season season = new Season(Set.of(Month.JANUARY, Month.FEBRUARY), 3, 1);
        Schedule plan = Schedules.weighted(LOAN, Percent.of("4.20"), START, season.weights(START, 12));
        assertThat(lines(plan))
                .containsExactly(
                        "11250.00 420.00 108750.00",
                        "11250.00 380.63 97500.00",
                        "11250.00 341.25 86250.00",
                        "11250.00 301.88 75000.00",
                        "11250.00 262.50 63750.00",
                        "11250.00 223.13 52500.00",
                        "11250.00 183.75 41250.00",
                        "11250.00 144.38 30000.00",
                        "11250.00 105.00 18750.00",
                        "3750.00 65.63 15000.00",
                        "3750.00 52.50 11250.00",
                        "11250.00 39.38 0.00");
        assertThat(AnnualRate.of(LOAN, START, plan).simple()).isEqualTo(Percent.of("4.20"));
    }

    @Test
    void smallAndBigMonthsTakeTurnsAndAMonthMayRepayNothing() {
        Schedule turns = Schedules.weighted(Money.yuan(100), Percent.of("0"), START, List.of(1, 2, 1, 2, 1));
        assertThat(turns.instalments())
                .extracting(line -> line.principal().toString())
                .containsExactly("14.29", "28.57", "14.28", "28.57", "14.29");
        Schedule pauses = Schedules.weighted(Money.yuan(100), Percent.of("12"), START, List.of(0, 1, 0));
        assertThat(lines(pauses)).containsExactly("0.00 1.00 100.00", "100.00 1.00 0.00", "0.00 0.00 0.00");
    }

    @Test
    void aPlanInWhichNobodyRepaysIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.weighted(LOAN, Percent.of("4"), START, List.of(0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.weighted(LOAN, Percent.of("4"), START, List.of(2, -1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.weighted(LOAN, Percent.of("4"), START, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(Set.of(), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(Set.of(), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(Set.of(), 1, -1));
    }

    @Test
    void aTenthOfThePrincipalIsRepaidEachYear() {
        Schedule plan = Schedules.yearlyPrincipal(Money.wan(100), Percent.of("4.35"), START, 36, Percent.of("10"));
        assertThat(lines(plan))
                .contains("100000.00 3625.00 900000.00", atIndex(11))
                .contains("0.00 3262.50 900000.00", atIndex(12))
                .contains("100000.00 3262.50 800000.00", atIndex(23))
                .contains("800000.00 2900.00 0.00", atIndex(35));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("117450.00"));
        assertThat(plan.repaysEachYear(Percent.of("10"), START)).isTrue();
        assertThat(plan.repaysEachYear(Percent.of("10.01"), START)).isFalse();
    }

    @Test
    void whoPaysOnlyInterestRepaysNothingInAYear() {
        LocalDate until = START.plusMonths(48);
        Schedule plan = Schedules.interestOnly(LOAN, Percent.of("4"), START, until, 20);
        assertThat(plan.repaysEachYear(Percent.of("10"), START)).isFalse();
        assertThat(Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, LOAN, Percent.of("4"), START, 60)
                        .repaysEachYear(Percent.of("20"), START))
                .isTrue();
        // a loan of a year has no year before its last
        assertThat(Schedules.interestOnly(LOAN, Percent.of("4"), START, START.plusYears(1), 20)
                        .repaysEachYear(Percent.of("10"), START))
                .isTrue();
    }

    @Test
    void equalPartsCostNearlyTwiceTheirNominalRateV8c() {
        // "0.5 % a month" on the whole loan: 10,600 a month for 120,000
        Schedule plan = Schedules.of(RepaymentMethod.EQUAL_PARTS, LOAN, Percent.of("6"), START, 12);
        assertThat(plan.instalments())
                .extracting(Instalment::payment)
                .isEqualTo(Collections.nCopies(12, Money.yuan(10_600)));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan(7_200));
        assertThat(AnnualRate.of(LOAN, START, plan))
                .isEqualTo(new AnnualRate(Percent.of("10.8964"), Percent.of("11.4574")));
        assertThat(AnnualRate.of(LOAN, START, plan, List.of(new Payment(START, Money.yuan(1_200)))))
                .isEqualTo(new AnnualRate(Percent.of("12.8045"), Percent.of("13.5834")));
    }

    @Test
    void whatHasToBeAgreedIsNotMadeUp() {
        for (RepaymentMethod method : List.of(RepaymentMethod.PLANNED_PRINCIPAL, RepaymentMethod.SEASONAL)) {
            assertThat(method.needsNoPlan()).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedules.of(method, LOAN, Percent.of("4"), START, 12));
        }
    }

    @Test
    void whateverTheWeightsThePrincipalIsRepaidExactlyAndNoMonthIsAFenOff() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            List<Integer> weights =
                    random.ints(1 + random.nextInt(120), 0, 5).boxed().toList();
            int whole = weights.stream().mapToInt(weight -> weight).sum();
            if (whole == 0) {
                continue;
            }
            Money loan = Money.yuan(BigDecimal.valueOf(1 + random.nextInt(500_000_000), 2));
            Schedule plan = Schedules.weighted(loan, Percent.of("4.35"), START, weights);
            assertThat(plan.totalPrincipal()).isEqualTo(loan);
            assertThat(plan.last().balance()).isEqualTo(Money.ZERO);
            for (Instalment line : plan.instalments()) {
                BigDecimal share = loan.toYuan()
                        .multiply(BigDecimal.valueOf(weights.get(line.no() - 1)))
                        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
                assertThat(line.principal().toYuan()).isCloseTo(share, within(new BigDecimal("0.0101")));
                assertThat(line.balance().isNegative() || line.principal().isNegative())
                        .isFalse();
            }
        }
    }

    private static org.assertj.core.data.Index atIndex(int at) {
        return org.assertj.core.data.Index.atIndex(at);
    }

    private static List<String> lines(Schedule plan) {
        return plan.instalments().stream()
                .map(line -> line.principal() + " " + line.interest() + " " + line.balance())
                .toList();
    }
}
