package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much more the bank may lend: to this customer, its group, its related persons, within 普惠 (D15). */
class HeadroomFacts implements Derivation {

    @Override
    public void derive(Known facts, LocalDate today) {
        BigDecimal kept = kept(facts);
        facts.put("customerHeadroom", below(facts.number("singleCustomerCap"), kept));
        facts.put("groupHeadroom", below(facts.number("groupCap"), group(facts, kept)));
        facts.put(
                "relatedHeadroom",
                facts.is("relatedRelation", "RELATED")
                        ? below(facts.number("relatedCap"), facts.number("relatedExposure"))
                        : null);
        facts.put(
                "inclusiveHeadroom", facts.isTrue("inclusiveOnly") ? below(facts.number("inclusiveCap"), kept) : null);
    }

    /** What a renewal pays off is exposure no more. */
    static @Nullable BigDecimal kept(Known facts) {
        BigDecimal before = facts.number("exposureBefore");
        BigDecimal renewed = facts.number("renewedAmount");
        return before == null || renewed == null
                ? before
                : before.subtract(renewed).max(BigDecimal.ZERO);
    }

    /** The group has at least what the customer has, whatever the core says of it. */
    private static @Nullable BigDecimal group(Known facts, @Nullable BigDecimal kept) {
        BigDecimal group = facts.number("groupExposure");
        return group == null || kept == null ? null : group.max(kept);
    }

    private static @Nullable BigDecimal below(@Nullable BigDecimal cap, @Nullable BigDecimal used) {
        return cap == null || used == null ? null : cap.subtract(used).max(BigDecimal.ZERO);
    }
}
