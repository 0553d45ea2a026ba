package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiqiao.decisions.Tables;
import org.junit.jupiter.api.Test;

/** The arithmetic of D10, D14 and D15 on the vectors of the catalogue; the engine's sums are binary fractions. */
class LimitFactsTest {

    @Test
    void v12PaidTaxTimesItsMultiple() {
        assertThat(taxLimit(86_000, 8, 6_200_000, 3_000_000, 0)).isEqualByComparingTo("688000");
        assertThat(taxLimit(420_000, 10, 21_000_000, 3_000_000, 1_500_000)).isEqualByComparingTo("1500000");
        assertThat(taxLimit(12_000, 5, 900_000, 3_000_000, 0)).isEqualByComparingTo("60000");
    }

    @Test
    void v12RevenueCapsWhatTaxWouldAllow() {
        assertThat(taxLimit(86_000, 12, 6_200_000, 3_000_000, 0)).isEqualByComparingTo("930000");
        assertThat(taxLimit(86_000, 8, 6_200_000, 500_000, 600_000)).isZero();
    }

    @Test
    void d12TakingsLessRefundsTimesTheShareLessUnsecuredDebt() {
        assertThat(merchantLimit("60000", "0.02", 30_000)).isEqualByComparingTo("181680");
        assertThat(merchantLimit("60000", "0", 0)).isEqualByComparingTo("216000");
        assertThat(merchantLimit("60000", "0", 216_001)).isZero();
        assertThat(merchantLimit("1000000", "0", 500_000)).isEqualByComparingTo("3000000");
    }

    @Test
    void v13TheWholeEarlierClaimIsTakenOff() {
        assertThat(collateralLimit(3_600_000, 0.70, 0, 0)).isEqualByComparingTo("2520000");
        assertThat(collateralLimit(3_600_000, 0.70, 0, 1_000_000)).isEqualByComparingTo("1520000");
        assertThat(collateralLimit(2_800_000, 0.50, 0, 0)).isEqualByComparingTo("1400000");
        assertThat(collateralLimit(5_000_000, 0.50, 0, 0)).isEqualByComparingTo("2500000");
        assertThat(collateralLimit(5_000_000, 0.70, -0.10, 2_000_000)).isEqualByComparingTo("1000000");
        assertThat(collateralLimit(1_000_000, 0.70, 0, 2_000_000)).isZero();
    }

    @Test
    void adjustmentsThatTheTableAddsUpLeaveAnExactShare() {
        Map<String, Object> old = Map.of("rank", 2, "buildingAge", 25, "propertyType", "住宅", "leaseYears", 0);
        double sum = ((Number) Tables.ask("loanToValueAdjustment", old).aggregated()).doubleValue();
        assertThat(collateralLimit(5_000_000, 0.70, sum, 0)).isEqualByComparingTo("2750000");
    }

    @Test
    void d15OnlyWholeTenThousands() {
        assertThat(derived(Map.of("limitCap", 688_000d)).get("limit")).hasToString("680000");
        assertThat(derived(Map.of("limitCap", 9_999.99)).get("limit")).hasToString("0");
        assertThat(derived(Map.of("limitCap", 10_000_000d)).get("limit")).hasToString("10000000");
    }

    @Test
    void d15WhatTheBankMayStillLendIsItsCapLessWhatIsLent() {
        Map<String, Object> facts = Map.of(
                "singleCustomerCap", 50_000_000,
                "groupCap", 75_000_000,
                "relatedCap", 5_000_000,
                "inclusiveCap", 10_000_000,
                "exposureBefore", 8_000_000,
                "groupExposure", 70_000_000,
                "relatedExposure", 6_000_000,
                "relatedRelation", "RELATED",
                "inclusiveOnly", true);
        Map<String, Object> derived = derived(facts);
        assertThat(derived)
                .containsEntry("customerHeadroom", new BigDecimal("42000000"))
                .containsEntry("groupHeadroom", new BigDecimal("5000000"))
                .containsEntry("relatedHeadroom", BigDecimal.ZERO)
                .containsEntry("inclusiveHeadroom", new BigDecimal("2000000"));
        Map<String, Object> renewing = new HashMap<>(facts);
        renewing.putAll(Map.of("renewedAmount", 3_000_000, "inclusiveOnly", false, "relatedRelation", "NONE"));
        assertThat(derived(renewing))
                .containsEntry("customerHeadroom", new BigDecimal("45000000"))
                .containsEntry("relatedHeadroom", null)
                .containsEntry("inclusiveHeadroom", null);
        renewing.put("groupExposure", 0);
        assertThat(derived(renewing)).containsEntry("groupHeadroom", new BigDecimal("70000000"));
        renewing.put("exposureBefore", null);
        assertThat(derived(renewing)).containsEntry("customerHeadroom", null).containsEntry("groupHeadroom", null);
    }

    @Test
    void v11WhatTheTurnoverNeedsBeyondWhatThereIs() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "lastYearSales", 24_000_000,
                "salesMargin", 8,
                "salesGrowth", 10,
                "inventoryDays", 45,
                "receivableDays", 60,
                "payableDays", 30,
                "prepaidDays", 10,
                "advanceDays", 5));
        facts.putAll(Map.of("ownFunds", 2_000_000, "existingLoans", 1_500_000, "otherFunds", 0));
        assertThat(derived(facts)).containsEntry("workingCapitalNeed", new BigDecimal("1897333.33"));
        facts.put("payableDays", null);
        assertThat(derived(facts)).containsEntry("workingCapitalNeed", null);
    }

    @Test
    void d15NetCashCoversTheServiceOfAllDebtsOnePointTwoTimes() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "annualNetCash", 1_200_000,
                "annualDebtService", 200_000,
                "dscrMin", 1.2,
                "lpr1y", 3.0,
                "basisPoints", 100,
                "basisPointsAdjustment", 0,
                "termMonths", 12,
                "repaymentMethod", "EQUAL_INSTALMENT"));
        // a yuan at 4 % in twelve instalments costs 1.0218; (1,200,000 / 1.2 − 200,000) / 1.0218
        assertThat(affordable(facts)).isBetween(new BigDecimal("782900"), new BigDecimal("783000"));
        facts.put("termMonths", 24);
        assertThat(affordable(facts)).isBetween(new BigDecimal("1535000"), new BigDecimal("1536000"));
        facts.put("repaymentMethod", "INTEREST_ONLY");
        // what falls due by then: 341 days over 360 at 4 %
        assertThat(affordable(facts)).isBetween(new BigDecimal("21110000"), new BigDecimal("21120000"));
        facts.put("annualDebtService", 1_000_000);
        assertThat(affordable(facts)).isZero();
        facts.put("annualNetCash", -50_000);
        assertThat(affordable(facts)).isZero();
        facts.put("annualNetCash", null);
        assertThat(affordable(facts)).isNull();
    }

    @Test
    void d17TheFloorIsTheHighestOfMarketCostAndPeers() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "lpr1y", 3.0,
                "priceFloorBp", -50,
                "ftp1y", 1.8,
                "expectedLoss", 0.2,
                "basisPoints", 85,
                "basisPointsAdjustment", -20,
                "termMonths", 12));
        assertThat(derived(facts)).containsEntry("rateFloor", new BigDecimal("2.50"));
        facts.put("expectedLoss", 1.6);
        assertThat(derived(facts)).containsEntry("rateFloor", new BigDecimal("3.4"));
        facts.put("relatedRelation", "RELATED");
        assertThat(derived(facts))
                .containsEntry("rateFloor", new BigDecimal("3.85"))
                .containsEntry("rateMargin", new BigDecimal("-0.20"));
        facts.put("expectedLoss", null);
        assertThat(derived(facts)).containsEntry("rateFloor", null).containsEntry("rateMargin", null);
    }

    private static BigDecimal affordable(Map<String, Object> facts) {
        return (BigDecimal) derived(facts).get("affordableLimit");
    }

    private static BigDecimal merchantLimit(String month, String refunded, int debt) {
        return (BigDecimal) derived(Map.of(
                        "productSecurity",
                        "MERCHANT",
                        "merchantMonthlyAverage",
                        new BigDecimal(month),
                        "merchantRefundRatio",
                        new BigDecimal(refunded),
                        "merchantShare",
                        new BigDecimal("0.30"),
                        "merchantCap",
                        3_000_000,
                        "unsecuredDebt",
                        debt))
                .get("modelLimit");
    }

    private static BigDecimal taxLimit(int tax, int multiple, int revenue, int cap, int debt) {
        return (BigDecimal) derived(Map.of(
                        "productSecurity", "TAX",
                        "paidTax12m", tax,
                        "taxMultiple", multiple,
                        "revenueShare", 0.15,
                        "declaredRevenue12m", revenue,
                        "modelCap", cap,
                        "otherCreditDebt", debt))
                .get("modelLimit");
    }

    private static BigDecimal collateralLimit(int worth, double base, double adjustment, int prior) {
        return (BigDecimal) derived(Map.of(
                        "confirmedValue", worth,
                        "ltvBase", base,
                        "ltvAdjustment", adjustment,
                        "priorClaim", prior))
                .get("limitCollateral");
    }

    private static Map<String, Object> derived(Map<String, Object> known) {
        Map<String, Object> facts = new HashMap<>(known);
        Known all = new Known(facts, Set.of());
        Derivation.ALL.forEach(derivation -> derivation.derive(all, LocalDate.of(2026, 3, 16)));
        return facts;
    }
}
