package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** What the desk has to know of an application; {@code rate} is the computed price, {@code computedLimit} D15. */
public record ReviewCase(
        String applicationId,
        String productCode,
        Money requestedAmount,
        Money computedLimit,
        Percent rate,
        int termMonths,
        int approvalValidityDays) {}
