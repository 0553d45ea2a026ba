package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows of the collecting tables matched. A table that was not asked counts as not known, never as none. */
class CountFacts implements Derivation {

    @Override
    public void derive(Known facts, LocalDate today) {
        facts.put("eligibilityDeclines", facts.count("eligibility", "DECLINE"));
        facts.put("eligibilityManuals", facts.count("eligibility", "MANUAL"));
        facts.put("admissionRejects", admission(facts, "REJECT"));
        facts.put("admissionManuals", admission(facts, "MANUAL"));
        facts.put("exceptionCount", exceptions(facts));
        facts.put("reviewReasons", routed(facts, "MANUAL"));
        facts.put("routeDeclines", routed(facts, "DECLINE"));
    }

    /** D19, and of a renewal D29 too. */
    private static @Nullable Long routed(Known facts, String effect) {
        Long route = facts.count("reviewRoute", effect);
        if (!facts.isTrue("renewal")) {
            return route;
        }
        Long renewal = facts.count("renewalEligibility", effect);
        return route == null || renewal == null ? null : Long.valueOf(route + renewal);
    }

    /** Without security there is nothing to admit; a search that never answered rejects nobody but passes nobody. */
    private static @Nullable Long admission(Known facts, String effect) {
        if (facts.has("productSecurity") && !facts.is("productSecurity", "MORTGAGE")) {
            return 0L;
        }
        return facts.answered("PROPERTY") ? facts.count("collateralAdmission", effect) : null;
    }

    /** D18: each flag of D02 and D13 lifts the authority, and so does the internal grey list (D05). */
    private static @Nullable Long exceptions(Known facts) {
        List<String> keys = List.of("eligibilityManuals", "admissionManuals");
        if (!keys.stream().allMatch(facts::has)) {
            return null;
        }
        long flags = keys.stream().mapToLong(key -> (Long) facts.get(key)).sum();
        return flags + (facts.isTrue("hitInternalGrey") ? 1 : 0);
    }
}
