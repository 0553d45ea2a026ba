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
        boolean mortgage = facts.is("productSecurity", "MORTGAGE");
        facts.put("priceGroup", mortgage ? (isLong ? "MORTGAGE_LONG" : "MORTGAGE_SHORT") : "ONLINE");
        BigDecimal lpr = term == null ? null : facts.number(isLong ? "lpr5y" : "lpr1y");
        BigDecimal points = Known.sum(facts.number("basisPoints"), facts.number("basisPointsAdjustment"));
        BigDecimal rate = Known.sum(lpr, percent(points));
        BigDecimal floor = Known.sum(lpr, percent(facts.number("priceFloorBp")));
        facts.put("lpr", lpr);
        facts.put("rate", rate);
        facts.put("rateFloor", floor);
        facts.put("rateMargin", Known.sum(rate, floor == null ? null : floor.negate()));
        facts.put("allInRate", rate); // no fee of a third party in these products
        facts.put("policyException", facts.is("priceAction", "COMMITTEE") || facts.is("relatedRelation", "RELATED"));
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal basisPoints) {
        return basisPoints == null ? null : basisPoints.movePointLeft(2);
    }
}
