package org.huiqiao.contract;

import java.math.BigDecimal;
import org.huiqiao.common.Percent;
import org.huiqiao.products.Parameters;

/** The rate as LPR ± basis points; the five-year LPR from more than five years on (domain 2.4). */
record LprQuote(String tenor, Percent lpr, BigDecimal basisPoints) {

    static LprQuote of(ContractTerms terms, Parameters parameters) {
        boolean aboveFiveYears = terms.termMonths() > 60;
        Percent lpr = Percent.of(parameters.decimal(aboveFiveYears ? "LPR_5Y" : "LPR_1Y", terms.from()));
        BigDecimal spread = terms.rate().value().subtract(lpr.value()).movePointRight(2);
        return new LprQuote(aboveFiveYears ? "5 年期以上" : "1 年期", lpr, spread);
    }

    public String spread() {
        String points = basisPoints.abs().stripTrailingZeros().toPlainString() + " 个基点（1 个基点为 0.01%）";
        return (basisPoints.signum() < 0 ? "减 " : "加 ") + points;
    }
}
