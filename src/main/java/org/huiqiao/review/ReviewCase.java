package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * What the desk has to know of an application.
 *
 * @param computedLimit D15
 * @param rate the computed price (D16)
 * @param lowestRate what an approver may lower the price to: not below the floor (D17)
 * @param highestRate what an approver may raise it to
 */
public record ReviewCase(
        String applicationId,
        String productCode,
        Money requestedAmount,
        Money computedLimit,
        Percent rate,
        Percent lowestRate,
        Percent highestRate,
        int termMonths,
        int approvalValidityDays) {}
