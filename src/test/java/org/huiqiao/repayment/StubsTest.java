package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
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
    void daysBeforeOrNotThePrincipalIsRepaidExactly() {
        Random random = new Random(46);
        for (int i = 0; i < 300; i++) {
            Money loan = Money.yuan(BigDecimal.valueOf(10_000L + random.nextInt(500_000_000), 2));
            LocalDate start = DAY.minusDays(random.nextInt(31));
            Schedule plan = Schedules.withStub(
                    Stub.values()[random.nextInt(2)],
                    random.nextBoolean() ? RepaymentMethod.EQUAL_INSTALMENT : RepaymentMethod.EQUAL_PRINCIPAL,
                    loan,
                    Percent.of(BigDecimal.valueOf(random.nextInt(2400), 2)),
                    start,
                    DAY,
                    1 + random.nextInt(60));
            assertThat(plan.totalPrincipal()).isEqualTo(loan);
            assertThat(plan.last().balance()).isEqualTo(Money.ZERO);
            assertThat(plan.instalments())
                    .extracting(Instalment::dueOn)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(plan.instalments()).noneMatch(line -> line.balance().isNegative());
        }
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
