package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** D16 and D17: LPR of the term, plus basis points of the grade and of the adjustments. */
class PriceFacts implements Derivation {

    /** Above five years the five-year LPR applies (domain 2.4). */
    private static final int ONE_YEAR_LPR_MONTHS = 60;

    @Override
    public void derive(Known facts, LocalDate today) {
        BigDecimal term = facts.number("termMonths");
        boolean isLong = term != null && term.intValue() > ONE_YEAR_LPR_MONTHS;
        facts.put("priceGroup", group(facts, isLong));
        BigDecimal lpr = term == null ? null : facts.number(isLong ? "lpr5y" : "lpr1y");
        BigDecimal points = Known.sum(facts.number("basisPoints"), facts.number("basisPointsAdjustment"));
        BigDecimal cap = facts.isTrue("subsidised") ? Known.sum(lpr, percent(facts.number("subsidisedCapBp"))) : null;
        BigDecimal rate = capped(facts, Known.sum(lpr, percent(points)), cap);
        BigDecimal floor = floor(facts, lpr, isLong);
        facts.put("lpr", lpr);
        facts.put("rate", rate);
        facts.put("rateFloor", floor);
        facts.put("rateMargin", above(rate, floor));
        facts.put("aboveSubsidisedCap", above(rate, cap));
        BigDecimal allIn = allIn(facts, rate);
        facts.put("allInRate", allIn);
        facts.put("allInAboveWarn", above(allIn, facts.number("allInWarnPercent")));
        facts.put("allInAboveBlock", above(allIn, facts.number("allInBlockPercent")));
        facts.put(
                "policyException",
                facts.is("priceAction", "COMMITTEE")
                        || facts.is("relatedRelation", "RELATED")
                        || facts.isTrue("secondAppeal")
                        || facts.isTrue("refinancing"));
    }

    /** A subsidised loan whose cap is not known has no price. */
    private static @Nullable BigDecimal capped(Known facts, @Nullable BigDecimal rate, @Nullable BigDecimal cap) {
        if (rate == null || !facts.isTrue("subsidised")) {
            return rate;
        }
        return cap == null ? null : rate.min(cap);
    }

    /** The highest of LPR less what the bank allows, funding cost with expected loss, and what the bank's other clients pay. */
    private static @Nullable BigDecimal floor(Known facts, @Nullable BigDecimal lpr, boolean isLong) {
        BigDecimal market = Known.sum(lpr, percent(facts.number("priceFloorBp")));
        BigDecimal cost = Known.sum(facts.number(isLong ? "ftp5y" : "ftp1y"), facts.number("expectedLoss"));
        if (market == null || cost == null || !facts.is("relatedRelation", "RELATED")) {
            return market == null || cost == null ? null : market.max(cost);
        }
        BigDecimal peers = Known.sum(lpr, percent(facts.number("basisPoints")));
        return peers == null ? null : market.max(cost).max(peers);
    }

    private static @Nullable BigDecimal above(@Nullable BigDecimal rate, @Nullable BigDecimal line) {
        return Known.sum(rate, line == null ? null : line.negate());
    }

    private static String group(Known facts, boolean isLong) {
        if (facts.is("productSecurity", "MORTGAGE")) {
            return isLong ? "MORTGAGE_LONG" : "MORTGAGE_SHORT";
        }
        if (facts.is("productSecurity", "MERCHANT")) {
            return "MERCHANT";
        }
        return facts.is("productSecurity", "GUARANTEE") ? "GUARANTEE" : "ONLINE";
    }

    /** The guarantor's fee is the only one of a third party (domain 1.7). */
    private static @Nullable BigDecimal allIn(Known facts, @Nullable BigDecimal rate) {
        return facts.is("productSecurity", "GUARANTEE") ? Known.sum(rate, facts.number("guaranteeFeePercent")) : rate;
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal basisPoints) {
        return basisPoints == null ? null : basisPoints.movePointLeft(2);
    }
}
