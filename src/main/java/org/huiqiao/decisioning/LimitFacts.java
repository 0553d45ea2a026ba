package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The amounts between the tables: model limit (D10, D11, D12), collateral limit (D14), final limit (D15), exposure (D18). */
class LimitFacts implements Derivation {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    @Override
    public void derive(Known facts, LocalDate today) {
        facts.put("ltv", share(facts));
        facts.put("limitCollateral", collateral(facts));
        facts.put("modelLimit", model(facts));
        facts.put("limitInvoice", invoices(facts));
        BigDecimal cap = facts.number("limitCap");
        facts.put("limit", cap == null ? null : floor(cap));
        facts.put("limitingCap", cap == null ? null : tightest(facts, cap));
        String loan = facts.has("approvedAmount") ? "approvedAmount" : "limit";
        facts.put("exposureAfter", Known.sum(HeadroomFacts.kept(facts), facts.number(loan)));
    }

    /** The engine adds its adjustments up as binary fractions: −0.10 and −0.05 make −0.15000000000000002. */
    private static @Nullable BigDecimal share(Known facts) {
        BigDecimal ltv = Known.sum(facts.number("ltvBase"), facts.number("ltvAdjustment"));
        return ltv == null ? null : ltv.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** D14: confirmed value × LTV, less earlier claims: the whole claim of a 最高额, not its balance. A renewal has D29's margin. */
    private static @Nullable BigDecimal collateral(Known facts) {
        BigDecimal policy = facts.number("ltv");
        BigDecimal ltv = facts.isTrue("renewal") ? Known.sum(policy, facts.number("renewalLtvMargin")) : policy;
        BigDecimal worth = facts.number("confirmedValue");
        BigDecimal prior = facts.number("priorClaim");
        return ltv == null || worth == null || prior == null
                ? null
                : worth.multiply(ltv).subtract(prior).max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal model(Known facts) {
        if (facts.is("productSecurity", "MERCHANT")) {
            return merchant(facts);
        }
        return facts.is("productSecurity", "TAX") ? tax(facts) : facts.number("modelCap");
    }

    /** D12: a year of what the merchant takes in less what it gives back × share, less unsecured debt, at most the cap. */
    private static @Nullable BigDecimal merchant(Known facts) {
        BigDecimal month = facts.number("merchantMonthlyAverage");
        BigDecimal refunded = facts.number("merchantRefundRatio");
        BigDecimal share = facts.number("merchantShare");
        BigDecimal cap = facts.number("merchantCap");
        BigDecimal debt = facts.number("unsecuredDebt");
        if (month == null || refunded == null || share == null || cap == null || debt == null) {
            return null;
        }
        BigDecimal year = month.multiply(MONTHS).multiply(BigDecimal.ONE.subtract(refunded));
        return year.multiply(share).subtract(debt).min(cap).max(BigDecimal.ZERO);
    }

    /**
     * D10: tax paid × multiple, more for who settles with the bank; at most a share of declared revenue and the cap, less
     * credit debt elsewhere (V12).
     */
    private static @Nullable BigDecimal tax(Known facts) {
        BigDecimal cap = facts.number("modelCap");
        BigDecimal tax = facts.number("paidTax12m");
        BigDecimal multiple = facts.number("taxMultiple");
        BigDecimal revenue = facts.number("declaredRevenue12m");
        BigDecimal share = facts.number("revenueShare");
        BigDecimal debt = facts.number("otherCreditDebt");
        if (cap == null || tax == null || multiple == null || revenue == null || share == null || debt == null) {
            return null;
        }
        BigDecimal premium = Objects.requireNonNullElse(facts.number("settlementPremium"), BigDecimal.ONE);
        BigDecimal limit = tax.multiply(multiple)
                .multiply(premium)
                .min(revenue.multiply(share))
                .min(cap);
        return limit.subtract(debt).max(BigDecimal.ZERO);
    }

    /** D11: what was invoiced in twelve months × share. */
    private static @Nullable BigDecimal invoices(Known facts) {
        BigDecimal total = facts.number("invoiceTotal12m");
        BigDecimal share = facts.number("invoiceShare");
        return total == null || share == null ? null : total.multiply(share);
    }

    /** D15: whole 万 only. */
    private static BigDecimal floor(BigDecimal cap) {
        return cap.divide(WAN, 0, RoundingMode.DOWN).multiply(WAN);
    }

    /** The first cap that equals the smallest one; asking for no more than all others allow is no limit at all. */
    private static @Nullable String tightest(Known facts, BigDecimal cap) {
        return facts.get("finalLimitRules") instanceof Map<?, ?> rules
                ? rules.entrySet().stream()
                        .filter(rule -> rule.getValue() != null
                                && new BigDecimal(rule.getValue().toString()).compareTo(cap) == 0)
                        .map(rule -> rule.getKey().toString())
                        .map(id -> id.substring(id.indexOf('_') + 1))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
