package org.huiqiao.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.products.Parameters;
import org.huiqiao.repayment.AnnualRate;
import org.huiqiao.repayment.RepaymentMethod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import({CostTables.class, Parameters.class})
class CostTableTest {

    @Autowired
    CostTables costTables;

    @Test
    void theYearlyRateIsThatOfV8a() {
        CostTable table = costTables.of(loan(RepaymentMethod.EQUAL_INSTALMENT, "100000", "5.00", false));
        assertThat(table.annualRate()).isEqualTo(new AnnualRate(Percent.of("5.0000"), Percent.of("5.1162")));
        assertThat(table.totalInterest()).isEqualTo(Money.yuan("2728.98"));
        assertThat(table.total()).isEqualTo(table.totalInterest());
        assertThat(table.items()).extracting(CostItem::code).containsExactly("INTEREST");
    }

    @Test
    void theFeeOfAGuarantorCountsAsInV8b() {
        Loan loan = loan(RepaymentMethod.EQUAL_INSTALMENT, "100000", "5.00", false);
        List<CostItem> items = List.of(
                new CostItem("INTEREST", "贷款利息", "", Money.yuan("2728.98"), "惠桥银行"),
                new CostItem("GUARANTEE", "担保费", "一次性", Money.yuan(2_000), "担保公司"));
        assertThat(CostTables.rate(loan, loan.schedule(), items))
                .isEqualTo(new AnnualRate(Percent.of("8.7910"), Percent.of("9.1540")));
    }

    @Test
    void interestPaidByDaysIsReckonedByDays() {
        AnnualRate rate = costTables
                .of(loan(RepaymentMethod.INTEREST_ONLY, "1000000", "3.65", false))
                .annualRate();
        // 3.65 % over 360 days is 3.7007 % over 365
        assertThat(rate.simple()).isBetween(Percent.of("3.69"), Percent.of("3.71"));
        assertThat(rate.compound()).isBetween(Percent.of("3.75"), Percent.of("3.78"));
    }

    @Test
    void whatABreachCostsStandsApart() {
        CostTable table = costTables.of(loan(RepaymentMethod.EQUAL_INSTALMENT, "100000", "4.35", false));
        assertThat(table.contingentCosts())
                .extracting(ContingentCost::code, ContingentCost::annualRate)
                .containsExactly(
                        tuple("OVERDUE", Percent.of("6.525")),
                        tuple("COMPOUND", Percent.of("6.525")),
                        tuple("MISUSE", Percent.of("8.70")));
    }

    @Test
    void theBankPaysForValuationAndRegistration() {
        CostTable table = costTables.of(loan(RepaymentMethod.EQUAL_PRINCIPAL, "100000", "4.20", true));
        assertThat(table.items()).extracting(CostItem::code).containsExactly("INTEREST", "VALUATION", "REGISTRATION");
        assertThat(table.total()).isEqualTo(table.totalInterest());
    }

    private static Loan loan(RepaymentMethod method, String amount, String rate, boolean mortgage) {
        return new Loan(Money.yuan(amount), 12, Percent.of(rate), method, LocalDate.of(2026, 3, 16), mortgage, null);
    }
}
