package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who borrows: industry by the levels of GB/T 4754, history with banks, what was stated against what was taxed. */
class BorrowerFacts implements Derivation {

    @Override
    public void derive(Known facts, LocalDate today) {
        String industry = facts.text("industryCode");
        facts.put("industrySection", level(industry, 1));
        facts.put("industryDivision", level(industry, 3));
        facts.put("industryGroup", level(industry, 4));
        facts.put("industryClass", level(industry, 5));
        facts.put(
                "worstFiveClass",
                Stream.of("ownerFiveClass", "companyFiveClass")
                        .map(facts::number)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::max)
                        .orElse(null));
        facts.put("firstLoan", facts.isTrue("noRecord"));
        facts.put("newToBank", !facts.isTrue("existingCustomer"));
        facts.put("revenueConflict", conflict(facts.number("statedRevenue"), facts.number("declaredRevenue12m")));
    }

    private static @Nullable String level(@Nullable String code, int length) {
        return code == null || code.length() < length ? null : code.substring(0, length);
    }

    /** D19: by how much the stated revenue is off the declared one; any against nothing is all. */
    private static @Nullable BigDecimal conflict(@Nullable BigDecimal stated, @Nullable BigDecimal declared) {
        if (stated == null || declared == null) {
            return null;
        }
        if (declared.signum() == 0) {
            return stated.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return stated.subtract(declared).abs().divide(declared, 4, RoundingMode.HALF_UP);
    }
}
