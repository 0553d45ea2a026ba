package org.huiqiao.portal;

import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says of the business, the inputs of D01.
 *
 * @param borrowerType COMPANY, SOLE or OWNER
 * @param tax paid in the last twelve months; it and the property may be zero
 * @param taxMonths for how long taxes have been paid
 * @param taxGrade A, B, M, C or D; null when not told
 * @param flowMonths of takings by payment codes; null when not told
 */
public record Situation(
        String borrowerType,
        Money asked,
        Money tax,
        int taxMonths,
        @Nullable String taxGrade,
        Money property,
        @Nullable Integer flowMonths,
        boolean tech) {}
