package org.huiqiao.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Money;
import org.huiqiao.decisions.Tables;
import org.huiqiao.repayment.RepaymentMethod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcSlice
@Import({Catalogue.class, Parameters.class})
class CatalogueTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Parameters parameters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProductsAreOnOfferInTheirOrder() {
        assertThat(catalogue.all())
                .extracting(Product::code, Product::security, Product::maxAmount, Product::maxTermMonths)
                .containsExactly(
                        tuple("CREDIT_QUICK", Security.CREDIT, Money.wan(50), 12),
                        tuple("TAX_LOAN", Security.TAX, Money.wan(300), 36),
                        tuple("MORTGAGE_LOAN", Security.MORTGAGE, Money.wan(1000), 120),
                        tuple("GUARANTEE_LOAN", Security.GUARANTEE, Money.wan(1000), 36),
                        tuple("MERCHANT_LOAN", Security.MERCHANT, Money.wan(300), 24),
                        tuple("TAX_BANK_LOAN", Security.TAX, Money.wan(1000), 36));
    }

    /** D31 says for how long; the product's own figure is what the table says. */
    @Test
    void anApprovalIsGoodForAsLongAsTheServiceLevelsSay() {
        for (Product product : catalogue.all()) {
            String code = product.isMortgage() ? "APPROVAL_VALIDITY_MORTGAGE" : "APPROVAL_VALIDITY_CREDIT";
            assertThat(Tables.ask("serviceLevel", Map.of("code", code)).outputs())
                    .as(product.code())
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("amount", (long) product.approvalValidityDays()));
        }
    }

    @Test
    void onlyAMortgageAsksForThePropertyAndItsValue() {
        assertThat(catalogue.product("CREDIT_QUICK").requiredSources())
                .containsExactly(
                        "BUSINESS_REGISTRY",
                        "TAX",
                        "PERSONAL_CREDIT",
                        "ENTERPRISE_CREDIT",
                        "JUDICIAL",
                        "IDENTITY",
                        "RISK_LISTS",
                        "OWN_BANK")
                .isEqualTo(catalogue.product("TAX_LOAN").requiredSources());
        assertThat(catalogue.product("MORTGAGE_LOAN").requiredSources())
                .containsAll(catalogue.product("CREDIT_QUICK").requiredSources())
                .endsWith("PROPERTY", "VALUATION")
                .hasSize(10);
    }

    @Test
    void aTaxLoanIsForCompaniesOnly() {
        assertThat(catalogue.product("TAX_LOAN").borrowerTypes()).containsExactly("COMPANY");
        assertThat(catalogue.product("CREDIT_QUICK").borrowerTypes())
                .containsExactlyInAnyOrder("COMPANY", "SOLE", "OWNER");
    }

    @Test
    void everyRepaymentMethodOnOfferCanBeReckoned() {
        assertThat(catalogue.all()).allSatisfy(product -> assertThat(product.repaymentMethods())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(RepaymentMethod.valueOf(code)).isNotNull()));
    }

    @Test
    void aProductHasANameInBothLanguages() {
        Product product = catalogue.product("MORTGAGE_LOAN");
        assertThat(product.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("抵押经营贷");
        assertThat(product.name(Locale.UK)).isEqualTo("Mortgage business loan");
        assertThat(product.isMortgage()).isTrue();
    }

    @Test
    void aProductTakenOffTheShelfIsStillKnownToItsCases() {
        jdbc.sql("update product set on_offer = false where code = 'TAX_LOAN'").update();
        assertThat(catalogue.all())
                .extracting(Product::code)
                .containsExactly("CREDIT_QUICK", "MORTGAGE_LOAN", "GUARANTEE_LOAN", "MERCHANT_LOAN", "TAX_BANK_LOAN");
        assertThat(catalogue.product("TAX_LOAN").nameZh()).isEqualTo("银税贷");
        assertThatExceptionOfType(ProductUnknown.class).isThrownBy(() -> catalogue.product("GOLD"));
    }

    @Test
    void aFigureHoldsFromItsDayOn() {
        jdbc.sql("insert into parameter (code, valid_from, content, source) values ('LPR_1Y', ?, 2.90, 'test')")
                .param(Date.valueOf(LocalDate.of(2026, 4, 20)))
                .update();
        assertThat(parameters.decimal("LPR_1Y", LocalDate.of(2026, 4, 19))).isEqualByComparingTo("3.00");
        assertThat(parameters.decimal("LPR_1Y", LocalDate.of(2026, 4, 20))).isEqualByComparingTo("2.90");
        assertThat(parameters.all(LocalDate.of(2026, 4, 20)).decimal("LPR_1Y")).isEqualByComparingTo("2.90");
        assertThat(parameters.all(LocalDate.of(2026, 4, 19)).decimal("LPR_1Y")).isEqualByComparingTo("3.00");
    }

    @Test
    void theFiguresOfTheRulesAreThere() {
        LocalDate today = LocalDate.of(2026, 3, 16);
        assertThat(parameters.decimal("LPR_5Y", today)).isEqualByComparingTo("3.50");
        assertThat(parameters.decimal("PERSONAL_ESIGN_CAP", today)).isEqualByComparingTo("200000");
        assertThat(parameters.decimal("PERSONAL_ENTRUSTED_ABOVE", today)).isEqualByComparingTo("500000");
        assertThat(parameters.decimal("COMPANY_ENTRUSTED_ABOVE", today)).isEqualByComparingTo("10000000");
        assertThat(parameters.decimal("MANUAL_SAMPLE_PERCENT", today)).isEqualByComparingTo("2");
        assertThat(parameters.decimal("PRICE_FLOOR_BP", today)).isEqualByComparingTo(new BigDecimal("-50"));
    }

    @Test
    void noFigureIsMadeUpForADayBeforeItsFirst() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> parameters.decimal("LPR_1Y", LocalDate.of(2020, 1, 1)));
    }
}
