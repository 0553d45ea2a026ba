package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** Domain 4.6: 120,000 at 3.60 %, drawn on the 6th, repaid on the 20th of each month. */
class StubsTest {

    private static final LocalDate DRAWN = LocalDate.of(2026, 3, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @Test
    void theDaysBeforeMayCostTheirInterestAlone() {
        Schedule plan = plan(Stub.INTEREST_FIRST, DRAWN);
        assertThat(plan.instalments()).hasSize(13);
        // 14 days: 120,000 × 3.6 % × 14 ÷ 360
        assertThat(plan.instalments().get(0)).isEqualTo(line(1, DAY, "0", "168.00", "120000"));
        assertThat(plan.instalments().get(1)).isEqualTo(line(2, DAY.plusMonths(1), "10000", "360.00", "110000"));
        assertThat(plan.instalments().get(12).dueOn()).isEqualTo(LocalDate.of(2027, 3, 20));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(120_000));
    }

    @Test
    void theDaysBeforeMayMakeTheFirstPeriodLonger() {
        Schedule plan = plan(Stub.LONG_FIRST_PERIOD, DRAWN);
        assertThat(plan.instalments()).hasSize(12);
        // 45 days from 6 March to 20 April
        assertThat(plan.instalments().get(0)).isEqualTo(line(1, DAY.plusMonths(1), "10000", "540.00", "110000"));
        assertThat(plan.instalments().get(1)).isEqualTo(line(2, DAY.plusMonths(2), "10000", "330.00", "100000"));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(120_000));
    }

    @Test
    void moneyThatComesOnTheRepaymentDayHasNoStub() {
        assertThat(plan(Stub.INTEREST_FIRST, DAY)).isEqualTo(plan(Stub.LONG_FIRST_PERIOD, DAY));
        assertThat(plan(Stub.INTEREST_FIRST, DAY).instalments()).hasSize(12);
    }

    @Test
    void interestOnlyHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.withStub(
                        Stub.INTEREST_FIRST,
                        RepaymentMethod.INTEREST_ONLY,
                        Money.yuan(120_000),
                        Percent.of("3.60"),
                        DRAWN,
                        DAY,
                        12));
    }

    private static Schedule plan(Stub stub, LocalDate start) {
        return Schedules.withStub(
                stub, RepaymentMethod.EQUAL_PRINCIPAL, Money.yuan(120_000), Percent.of("3.60"), start, DAY, 12);
    }

    private static Instalment line(int no, LocalDate due, String principal, String interest, String balance) {
        Money part = Money.yuan(principal);
        Money cost = Money.yuan(interest);
        return new Instalment(no, due, part, cost, part.plus(cost), Money.yuan(balance));
    }
}
