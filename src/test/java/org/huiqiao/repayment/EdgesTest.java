package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Loans at the borders; the figures were reckoned apart, in exact fractions. */
class EdgesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);

    /** The loans of G1, G2, G4 and G13, one month, and the longest. */
    @ParameterizedTest
    @CsvSource({
        "G1,600000,4.20,12,51144.79,51144.75,13737.44",
        "G2,2500000,3.45,36,73199.87,73199.69,135195.14",
        "G2 in ten years,2500000,3.45,120,24662.95,24663.54,459554.59",
        "G4,180000,3.85,12,15314.65,15314.64,3775.79",
        "G13,1000000,3.95,36,29501.75,29501.68,62062.93",
        "one month,100000,3.6,1,100300.00,100300.00,300.00",
        "360 months,1000000,3.5,360,4490.45,4488.52,616560.07"
    })
    void equalInstalmentsAreRightToTheFen(
            String name, String amount, String rate, int months, String payment, String last, String interest) {
        Schedule plan =
                Schedules.of(RepaymentMethod.EQUAL_INSTALMENT, Money.yuan(amount), Percent.of(rate), START, months);
        assertThat(plan.instalments()).hasSize(months);
        assertThat(plan.first().payment()).isEqualTo(Money.yuan(payment));
        assertThat(plan.last().payment()).isEqualTo(Money.yuan(last));
        assertThat(plan.totalInterest()).isEqualTo(Money.yuan(interest));
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(amount));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLANNED_PRINCIPAL", "SEASONAL"})
    void moneyWithoutInterestIsRepaidAsItWasLent(RepaymentMethod method) {
        Schedule plan = Schedules.of(method, Money.yuan(1000), Percent.of("0"), START, 7);
        assertThat(plan.totalInterest()).isEqualTo(Money.ZERO);
        assertThat(plan.totalPrincipal()).isEqualTo(Money.yuan(1000));
        assertThat(AnnualRate.of(Money.yuan(1000), START, plan).simple()).isEqualTo(Percent.of("0"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoLoanIsRefused(RepaymentMethod method) {
        refused(method, "0", "4", 12);
        refused(method, "-1", "4", 12);
        refused(method, "0.004", "4", 12);
        refused(method, "100", "-0.01", 12);
        refused(method, "100", "4", 0);
        refused(method, "100", "4", -1);
    }

    @Test
    void theThirtyFirstAndTheLeapDayKeepTheirPlaceAtTheMonthsEnd() {
        assertThat(dueDates(LocalDate.of(2027, 12, 31), 4))
                .containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
        assertThat(dueDates(LocalDate.of(2027, 11, 29), 4))
                .containsExactly("2027-12-29", "2028-01-29", "2028-02-29", "2028-03-29");
        assertThat(dueDates(LocalDate.of(2028, 2, 29), 12))
                .startsWith("2028-03-29")
                .endsWith("2029-02-28");
    }

    @Test
    void interestSettlesAtTheEndOfAShortMonth() {
        Schedule plan = Schedules.interestOnly(
                Money.wan(1), Percent.of("3.6"), LocalDate.of(2028, 1, 31), LocalDate.of(2028, 3, 31), 31);
        assertThat(plan.instalments())
                .extracting(line -> line.dueOn() + " " + line.interest())
                .containsExactly("2028-02-29 29.00", "2028-03-31 31.00");
    }

    @Test
    void interestNeedsALaterMaturityAndADayOfTheMonth() {
        for (int day : new int[] {0, 32, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Schedules.interestOnly(Money.wan(1), Percent.of("4"), START, START.plusMonths(1), day));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.interestOnly(Money.wan(1), Percent.of("4"), START, START, 20));
    }

    @Test
    void nothingIsRepaidBeforeItWasDrawn() {
        for (Stub stub : Stub.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedules.withStub(
                            stub,
                            RepaymentMethod.EQUAL_PRINCIPAL,
                            Money.wan(1),
                            Percent.of("4"),
                            START,
                            START.minusDays(1),
                            12));
        }
    }

    @Test
    void aRateNeedsMoneyReceivedAndPaidBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualRate.of(Money.ZERO, List.of(Money.yuan(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualRate.of(Money.yuan(1), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualRate.ofDates(Money.yuan(-1), START, List.of(new Payment(START, Money.ZERO))));
    }

    @Test
    void termsThatCannotBeAreRefusedEverywhere() {
        Percent none = Percent.of("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Penalty(none, none, -1, GraceMode.WAIVE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Penalty(Percent.of("-1"), none, 0, GraceMode.WAIVE));
        assertThatIllegalArgumentException().isThrownBy(() -> Extensions.longest(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draw(Money.yuan(1), START).repay(Money.yuan(1), none, START, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCapital(Money.yuan(-1), none, none, 1, 1, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedules.yearlyPrincipal(Money.wan(1), none, START, 36, Percent.of("-1")));
    }

    private static List<String> dueDates(LocalDate start, int months) {
        return Schedules.of(RepaymentMethod.EQUAL_PRINCIPAL, Money.wan(1), Percent.of("4"), start, months)
                .instalments()
                .stream()
                .map(line -> line.dueOn().toString())
                .toList();
    }

    private static void refused(RepaymentMethod method, String amount, String rate, int months) {
        assertThatIllegalArgumentException()
                .as(method + " " + amount + " " + rate + " " + months)
                .isThrownBy(() -> Schedules.of(method, Money.yuan(amount), Percent.of(rate), START, months));
    }
}
