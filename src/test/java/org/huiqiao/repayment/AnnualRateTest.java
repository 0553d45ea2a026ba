package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** V8 of domain 4.7. */
class AnnualRateTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final Schedule INSTALMENTS =
            Schedules.of(RepaymentMethod.EQUAL_INSTALMENT, Money.yuan(100_000), Percent.of("5.00"), START, 12);

    @Test
    void withoutAFeeItIsTheRateOfTheContractV8a() {
        assertThat(INSTALMENTS.instalments().get(0).payment()).isEqualTo(Money.yuan("8560.75"));
        assertThat(AnnualRate.of(Money.yuan(100_000), Collections.nCopies(12, Money.yuan("8560.75"))))
                .isEqualTo(rate("5.0000", "5.1162"));
        assertThat(AnnualRate.of(Money.yuan(100_000), START, INSTALMENTS)).isEqualTo(rate("5.0000", "5.1162"));
    }

    @Test
    void aGuaranteeFeeCountsV8b() {
        assertThat(AnnualRate.of(Money.yuan(98_000), START, INSTALMENTS)).isEqualTo(rate("8.7910", "9.1540"));
    }

    @Test
    void theMonthlyRatesAreThoseOfV8() {
        assertThat(AnnualRate.monthly(Money.yuan(98_000), payments(INSTALMENTS)))
                .isEqualTo(Percent.of("0.732581"));
        assertThat(AnnualRate.monthly(Money.yuan(100_000), payments(INSTALMENTS)))
                .isEqualTo(Percent.of("0.416667"));
        Schedule balloon = Schedules.interestOnlyMonthly(Money.yuan(1_000_000), Percent.of("4.35"), START, 12);
        assertThat(AnnualRate.monthly(Money.yuan(995_000), payments(balloon))).isEqualTo(Percent.of("0.405272"));
    }

    private static List<Money> payments(Schedule plan) {
        return plan.instalments().stream().map(Instalment::payment).toList();
    }

    @Test
    void aFeeWeighsLessOnInterestOnlyV8d() {
        Schedule plan = Schedules.interestOnlyMonthly(Money.yuan(1_000_000), Percent.of("4.35"), START, 12);
        assertThat(AnnualRate.of(Money.yuan(995_000), START, plan)).isEqualTo(rate("4.8633", "4.9731"));
    }

    @Test
    void feesOfEveryPayeeCountWheneverTheyArePaid() {
        Payment first = new Payment(START, Money.yuan(1_000));
        assertThat(AnnualRate.of(Money.yuan(100_000), START, INSTALMENTS, List.of(first, first)))
                .isEqualTo(rate("8.7910", "9.1540"));
        // a fee with the last instalment weighs less than one on the first day; one between two dates is by days
        Payment last = new Payment(START.plusMonths(12), Money.yuan(2_000));
        Payment between = new Payment(START.plusDays(200), Money.yuan(2_000));
        Percent later = AnnualRate.of(Money.yuan(100_000), START, INSTALMENTS, List.of(last))
                .simple();
        Percent inBetween = AnnualRate.of(Money.yuan(100_000), START, INSTALMENTS, List.of(between))
                .simple();
        assertThat(later).isBetween(Percent.of("5.01"), inBetween);
        assertThat(inBetween).isLessThan(Percent.of("8.79"));
    }

    @Test
    void aYearOfActualDaysIsAYear() {
        Payment back = new Payment(LocalDate.of(2027, 3, 16), Money.yuan(105_000));
        AnnualRate rate = AnnualRate.ofDates(Money.yuan(100_000), START, List.of(back));
        assertThat(rate).isEqualTo(rate("4.8889", "5.0000"));
    }

    @Test
    void paymentsOnAnyDayMatchTheSpreadsheetsXirr() {
        // the example that spreadsheet manuals give for XIRR: 37.3362535 %
        List<Payment> payments = List.of(
                new Payment(LocalDate.of(2008, 3, 1), Money.yuan(2750)),
                new Payment(LocalDate.of(2008, 10, 30), Money.yuan(4250)),
                new Payment(LocalDate.of(2009, 2, 15), Money.yuan(3250)),
                new Payment(LocalDate.of(2009, 4, 1), Money.yuan(2750)));
        assertThat(AnnualRate.ofDates(Money.yuan(10_000), LocalDate.of(2008, 1, 1), payments)
                        .compound())
                .isEqualTo(Percent.of("37.3363"));
    }

    @Test
    void interestSettledOnTheTwentiethIsReckonedByDays() {
        Schedule plan =
                Schedules.interestOnly(Money.yuan(1_000_000), Percent.of("3.65"), START, START.plusMonths(12), 20);
        AnnualRate rate = AnnualRate.of(Money.yuan(1_000_000), START, plan);
        // 3.65 % over 360 days is 3.7007 % over 365
        assertThat(rate.simple()).isBetween(Percent.of("3.69"), Percent.of("3.71"));
        assertThat(rate.compound()).isBetween(Percent.of("3.75"), Percent.of("3.78"));
    }

    @Test
    void theOrderInWhichPaymentsAreListedSaysNothingButNoneComesBeforeTheMoney() {
        List<Payment> inOrder = List.of(
                new Payment(START.plusDays(40), Money.yuan(600)), new Payment(START.plusDays(90), Money.yuan(500)));
        assertThat(AnnualRate.ofDates(Money.yuan(1000), START, List.of(inOrder.get(1), inOrder.get(0))))
                .isEqualTo(AnnualRate.ofDates(Money.yuan(1000), START, inOrder));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualRate.ofDates(
                        Money.yuan(1000), START, List.of(new Payment(START.minusDays(1), Money.yuan(1)))));
    }

    @Test
    void aHigherFeeIsNeverCheaper() {
        Percent before = Percent.of("0");
        for (int fee = 0; fee < 100_000; fee += 9_999) {
            AnnualRate rate = AnnualRate.of(
                    Money.yuan(100_000), START, INSTALMENTS, List.of(new Payment(START, Money.yuan(fee))));
            assertThat(rate.simple()).isGreaterThan(before);
            before = rate.simple();
        }
    }

    @Test
    void freeMoneyCostsNothing() {
        assertThat(AnnualRate.of(Money.yuan(1200), Collections.nCopies(12, Money.yuan(100))))
                .isEqualTo(rate("0", "0"));
    }

    private static AnnualRate rate(String simple, String compound) {
        return new AnnualRate(Percent.of(simple), Percent.of(compound));
    }
}
