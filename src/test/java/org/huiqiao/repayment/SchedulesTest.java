package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** The worked vectors of domain 4. */
class SchedulesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);

    @Test
    void equalInstalmentsV1() {
        Schedule plan =
                Schedules.of(RepaymentMethod.EQUAL_INSTALMENT, Money.yuan(500_000), Percent.of("3.85"), START, 12);
        assertThat(plan.instalments())
                .extracting(line ->
                        "%s %s %s %s".formatted(line.payment(), line.principal(), line.interest(), line.balance()))
                .containsExactly(
                        "42540.69 40936.52 1604.17 459063.48",
                        "42540.69 41067.86 1472.83 417995.62",
                        "42540.69 41199.62 1341.07 376796.00",
                        "42540.69 41331.80 1208.89 335464.20",
                        "42540.69 41464.41 1076.28 293999.79",
                        "42540.69 41597.44 943.25 252402.35",
                        "42540.69 41730.90 809.79 210671.45",
                        "42540.69 41864.79 675.90 168806.66",
                        "42540.69 41999.10 541.59 126807.56",
                        "42540.69 42133.85 406.84 84673.71",
                        "42540.69 42269.03 271.66 42404.68",
                        "42540.73 42404.68 136.05 0.00");
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("10488.32"));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(500_000));
    }

    @Test
    void equalPrincipalV3() {
        Schedule plan =
                Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, Money.yuan(300_000), Percent.of("4.20"), START, 12);
        assertThat(plan.instalments()).extracting(Instalment::principal).containsOnly(Money.yuan(25_000));
        assertThat(interests(plan))
                .containsExactly(
                        "1050.00", "962.50", "875.00", "787.50", "700.00", "612.50", "525.00", "437.50", "350.00",
                        "262.50", "175.00", "87.50");
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("6825.00"));
    }

    @Test
    void interestOnlyV4KeepsItsRoundedFen() {
        LocalDate maturity = LocalDate.of(2027, 3, 15);
        Schedule plan = Schedules.interestOnly(Money.yuan(1_000_000), Percent.of("3.65"), START, maturity, 20);
        assertThat(interests(plan))
                .containsExactly(
                        "405.56", "3143.06", "3041.67", "3143.06", "3041.67", "3143.06", "3143.06", "3041.67",
                        "3143.06", "3041.67", "3143.06", "3143.06", "2331.94");
        assertThat(plan.instalments().get(0).dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(plan.instalments().get(12).payment()).isEqualTo(Money.yuan("1002331.94"));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("36905.60"));
        assertThat(DayCount.ACT_360.interest(Money.yuan(1_000_000), Percent.of("3.65"), START, maturity))
                .isEqualTo(Money.yuan("36905.56"));
    }

    @Test
    void interestOnlyMayFallDueOnTheDayOfTheValueDate() {
        Schedule plan =
                Schedules.interestOnlyMonthly(Money.yuan(1_000_000), Percent.of("4.35"), LocalDate.of(2026, 1, 31), 3);
        assertThat(interests(plan)).containsExactly("3625.00", "3625.00", "3625.00");
        assertThat(plan.instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(1_000_000));
    }

    @Test
    void revolvingMoneyIsDueAtMaturityAtTheLatest() {
        Schedule plan = Schedules.of(RepaymentMethod.REVOLVING, Money.yuan(100_000), Percent.of("3.60"), START, 12);
        assertThat(plan.instalments()).hasSize(1);
        assertThat(plan.instalments().get(0).dueOn()).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("3650.00"));
    }

    @Test
    void halfAFenGoesUpThoughTheMonthlyRateHasNoEnd() {
        // 600 × 3.85 % ÷ 12 = 1.925 exactly; 3.85 % ÷ 12 cut anywhere gives 1.92
        Schedule plan = Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, Money.yuan(600), Percent.of("3.85"), START, 1);
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("1.93"));
        // domain 4.0
        assertThat(Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, Money.yuan(8335), Percent.of("3.6"), START, 1)
                        .totalInterest())
                .isEqualTo(Money.yuan("25.01"));
    }

    @Test
    void monthEndStaysAtMonthEnd() {
        List<Instalment> lines = Schedules.of(
                        RepaymentMethod.EQUAL_PRINCIPAL,
                        Money.yuan(12_000),
                        Percent.of("4.00"),
                        LocalDate.of(2026, 1, 31),
                        2)
                .instalments();
        assertThat(lines)
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    private static List<String> interests(Schedule plan) {
        return plan.instalments().stream()
                .map(line -> line.interest().toString())
                .toList();
    }
}
