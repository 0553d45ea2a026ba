package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The named expressions between the tables, each with its source. Amounts in 元, rates in %, shares as fractions. */
class DerivedFacts {

    private static final Set<String> CORE = Set.of(
            "PERSONAL_CREDIT", "ENTERPRISE_CREDIT", "TAX", "BUSINESS_REGISTRY", "JUDICIAL", "IDENTITY", "RISK_LISTS");
    private static final List<String> SCORED = List.of(
            "taxGrade",
            "yearsInBusiness",
            "revenueGrowth12m",
            "invoiceActiveMonths",
            "top1BuyerShare",
            "debtRatio",
            "ownerOverdueCount24m",
            "loanInquiries3m",
            "activeLenders",
            "defendantCases3y",
            "ownBankMonths");
    private static final BigDecimal REVENUE_SHARE = new BigDecimal("0.15");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Map<String, @Nullable Object> facts;
    private final List<FactEntry> entries;

    DerivedFacts(Map<String, @Nullable Object> facts, List<FactEntry> entries) {
        this.facts = facts;
        this.entries = entries;
    }

    void add() {
        facts.put(
                "missingCoreSources",
                entries.stream()
                        .filter(entry -> CORE.contains(entry.source()) && !entry.isKnown())
                        .count());
        facts.put(
                "missingScoreFeatures",
                SCORED.stream().filter(key -> facts.get(key) == null).count());
        facts.put("worstFiveClass", largest("ownerFiveClass", "companyFiveClass"));
        facts.put("firstLoan", Boolean.TRUE.equals(facts.get("noRecord")));
        facts.put("newToBank", !Boolean.TRUE.equals(facts.get("existingCustomer")));
        facts.put("revenueConflict", revenueConflict());
        counts();
        collateral();
        limits();
        price();
        reasons();
    }

    private void counts() {
        facts.put("eligibilityDeclines", count("eligibility", "effect", "DECLINE"));
        facts.put("eligibilityManuals", count("eligibility", "effect", "MANUAL"));
        facts.put("admissionRejects", count("collateralAdmission", "effect", "REJECT"));
        facts.put("admissionManuals", count("collateralAdmission", "effect", "MANUAL"));
        facts.put(
                "exceptionCount",
                count("eligibility", "effect", "MANUAL") + count("collateralAdmission", "effect", "MANUAL"));
        facts.put("reviewReasons", (long) rows("reviewRoute").size());
    }

    /** D14: the confirmed value is the lower one, and an earlier 最高额 weighs its whole claim. */
    private void collateral() {
        BigDecimal ltv = plus(number("ltvBase"), number("ltvAdjustment"));
        facts.put("ltv", ltv);
        BigDecimal value = number("confirmedValue");
        BigDecimal prior = number("priorClaim");
        if (ltv != null && value != null) {
            BigDecimal limit = value.multiply(ltv).subtract(prior == null ? BigDecimal.ZERO : prior);
            facts.put("limitCollateral", limit.max(BigDecimal.ZERO));
        }
    }

    private void limits() {
        facts.put("modelLimit", modelLimit());
        BigDecimal cap = number("limitCap");
        if (cap != null) {
            // D15: cut to whole 万
            facts.put("limit", cap.divideToIntegralValue(WAN).multiply(WAN).setScale(0, RoundingMode.DOWN));
            facts.put("limitingCap", limitingCap(cap));
        }
        BigDecimal limit = number("limit");
        BigDecimal before = number("exposureBefore");
        BigDecimal loan = number("approvedAmount") != null ? number("approvedAmount") : limit;
        facts.put("exposureAfter", plus(before == null ? BigDecimal.ZERO : before, loan));
    }

    /** D10: paid tax × multiple, at most 15 % of declared revenue and the cap of the grade, less other credit debt. */
    private @Nullable BigDecimal modelLimit() {
        BigDecimal cap = number("modelCap");
        if (cap == null || !"TAX".equals(facts.get("productSecurity"))) {
            return cap;
        }
        BigDecimal tax = number("paidTax12m");
        BigDecimal multiple = number("taxMultiple");
        BigDecimal revenue = number("declaredRevenue12m");
        if (tax == null || multiple == null || revenue == null) {
            return null;
        }
        BigDecimal limit =
                tax.multiply(multiple).min(revenue.multiply(REVENUE_SHARE)).min(cap);
        BigDecimal debt = number("otherCreditDebt");
        return limit.subtract(debt == null ? BigDecimal.ZERO : debt).max(BigDecimal.ZERO);
    }

    private @Nullable String limitingCap(BigDecimal cap) {
        return facts.get("finalLimitRules") instanceof Map<?, ?> rules
                ? rules.entrySet().stream()
                        .filter(rule -> rule.getValue() != null
                                && new BigDecimal(rule.getValue().toString()).compareTo(cap) == 0)
                        .map(rule -> rule.getKey().toString())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** D16: LPR of the term, plus basis points of the grade and of the adjustments. */
    private void price() {
        BigDecimal term = number("termMonths");
        boolean isLong = term != null && term.intValue() > 60;
        boolean mortgage = "MORTGAGE".equals(facts.get("productSecurity"));
        facts.put("priceGroup", mortgage ? (isLong ? "MORTGAGE_LONG" : "MORTGAGE_SHORT") : "ONLINE");
        BigDecimal lpr = number(isLong ? "lpr5y" : "lpr1y");
        facts.put("lpr", lpr);
        BigDecimal points = number("basisPoints");
        BigDecimal adjustment = number("basisPointsAdjustment");
        BigDecimal floor = number("priceFloorBp");
        if (lpr != null && floor != null) {
            facts.put("rateFloor", lpr.add(floor.movePointLeft(2)));
        }
        if (lpr != null && points != null) {
            BigDecimal rate = lpr.add(points.add(adjustment == null ? BigDecimal.ZERO : adjustment)
                    .movePointLeft(2));
            facts.put("rate", rate);
            facts.put("allInRate", rate); // no fee of a third party in these products
        }
        facts.put(
                "policyException",
                "COMMITTEE".equals(facts.get("priceAction")) || "RELATED".equals(facts.get("relatedRelation")));
    }

    private void reasons() {
        List<String> declines = new ArrayList<>();
        if ("DECLINE".equals(facts.get("listAction"))) {
            declines.add(String.valueOf(facts.get("listCode")));
        }
        codes("eligibility", "DECLINE").forEach(declines::add);
        BigDecimal fraud = number("fraudScore");
        if (fraud != null && fraud.intValue() >= 80) {
            declines.add("R10");
        }
        codes("collateralAdmission", "REJECT").forEach(declines::add);
        if ("C".equals(facts.get("grade"))) {
            declines.add("R16");
        }
        BigDecimal limit = number("limit");
        if (limit != null && limit.compareTo(WAN) < 0) {
            declines.add("R20");
        }
        facts.put("declineReasons", declines.stream().distinct().toList());
        facts.put(
                "manualReasons",
                Stream.concat(
                                rows("reviewRoute").stream().map(row -> String.valueOf(row.get("reason"))),
                                codes("eligibility", "MANUAL"))
                        .distinct()
                        .toList());
    }

    private Stream<String> codes(String decision, String effect) {
        return rows(decision).stream()
                .filter(row -> effect.equals(row.get("effect")))
                .map(row -> String.valueOf(row.get("code")))
                .filter(code -> !code.isBlank() && !code.equals("null"));
    }

    private @Nullable BigDecimal revenueConflict() {
        BigDecimal declared = number("statedRevenue");
        BigDecimal taxed = number("declaredRevenue12m");
        return declared == null || taxed == null || taxed.signum() == 0
                ? null
                : declared.subtract(taxed).abs().divide(taxed, 4, RoundingMode.HALF_UP);
    }

    private long count(String decision, String column, String value) {
        return rows(decision).stream()
                .filter(row -> value.equals(row.get(column)))
                .count();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String decision) {
        return facts.get(decision) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private @Nullable BigDecimal largest(String... keys) {
        return Stream.of(keys)
                .map(this::number)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal::max)
                .orElse(null);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private @Nullable BigDecimal number(String key) {
        Object value = facts.get(key);
        return value instanceof Number || value instanceof String ? new BigDecimal(value.toString()) : null;
    }
}
