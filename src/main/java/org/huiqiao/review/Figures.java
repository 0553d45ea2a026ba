package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** The computed figures that a decision is held against. */
record Figures(
        String productCode,
        Money requestedAmount,
        Money computedLimit,
        Percent rate,
        Percent lowestRate,
        Percent highestRate,
        int termMonths,
        int approvalValidityDays) {

    static Figures of(ReviewCase subject) {
        return new Figures(
                subject.productCode(),
                subject.requestedAmount(),
                subject.computedLimit(),
                subject.rate(),
                subject.lowestRate(),
                subject.highestRate(),
                subject.termMonths(),
                subject.approvalValidityDays());
    }

    Bounds bounds() {
        return new Bounds(requestedAmount, computedLimit, termMonths, lowestRate, highestRate, null);
    }

    ReviewCase caseOf(String applicationId) {
        return new ReviewCase(
                applicationId,
                productCode,
                requestedAmount,
                computedLimit,
                rate,
                lowestRate,
                highestRate,
                termMonths,
                approvalValidityDays);
    }
}
