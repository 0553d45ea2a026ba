package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
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
        Instalment first = plan.instalments().get(0);
        assertThat(first.payment()).isEqualTo(Money.yuan("42540.69"));
        assertThat(first.principal()).isEqualTo(Money.yuan("40936.52"));
        assertThat(first.interest()).isEqualTo(Money.yuan("1604.17"));
        assertThat(plan.instalments().get(11).payment()).isEqualTo(Money.yuan("42540.73"));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("10488.32"));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(500_000));
    }

    @Test
    void equalPrincipalV3() {
        Schedule plan =
                Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, Money.yuan(300_000), Percent.of("4.20"), START, 12);
        assertThat(plan.instalments()).extracting(Instalment::principal).containsOnly(Money.yuan(25_000));
        assertThat(plan.instalments().get(0).interest()).isEqualTo(Money.yuan("1050.00"));
        assertThat(plan.instalments().get(11).interest()).isEqualTo(Money.yuan("87.50"));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("6825.00"));
    }

    @Test
    void interestOnlyV4KeepsItsRoundedFen() {
        Schedule plan =
                Schedules.interestOnly(Money.yuan(1_000_000), Percent.of("3.65"), START, LocalDate.of(2027, 3, 15), 20);
        assertThat(plan.instalments()).hasSize(13);
        assertThat(plan.instalments().get(0).interest()).isEqualTo(Money.yuan("405.56"));
        assertThat(plan.instalments().get(12).interest()).isEqualTo(Money.yuan("2331.94"));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan("36905.60"));
    }

    @Test
    void annualisedRateV8aWithoutFee() {
        AnnualRate rate = AnnualRate.of(Money.yuan(100_000), Collections.nCopies(12, Money.yuan("8560.75")));
        assertThat(rate.simple()).isEqualTo(Percent.of("5.0000"));
        assertThat(rate.compound()).isEqualTo(Percent.of("5.1162"));
    }

    @Test
    void annualisedRateV8bCountsTheGuaranteeFee() {
        AnnualRate rate = AnnualRate.of(Money.yuan(98_000), Collections.nCopies(12, Money.yuan("8560.75")));
        assertThat(rate.simple()).isEqualTo(Percent.of("8.7910"));
        assertThat(rate.compound()).isEqualTo(Percent.of("9.1540"));
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
}
