package org.huiqiao.origination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.huiqiao.common.Percent;
import org.huiqiao.products.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an approver may move the price: a few basis points either way (D16), never through the floor or the cap (D17). */
@Component
class PriceBand {

    private final CaseFile cases;
    private final Parameters parameters;
    private final Clock clock;

    PriceBand(CaseFile cases, Parameters parameters, Clock clock) {
        this.cases = cases;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The price itself where the floor is not known or the price is below it already. */
    Percent lowest(String applicationId) {
        Map<String, Object> facts = cases.facts(applicationId);
        Percent rate = cases.rate(applicationId);
        Percent floor = percent(facts, "rateFloor");
        if (floor == null || rate.compareTo(floor) <= 0) {
            return rate;
        }
        Percent lowered = rate.plusBasisPoints(-points());
        return lowered.compareTo(floor) < 0 ? floor : lowered;
    }

    Percent highest(String applicationId) {
        Map<String, Object> facts = cases.facts(applicationId);
        Percent rate = cases.rate(applicationId);
        boolean capped = Boolean.TRUE.equals(facts.get("subsidised"));
        return facts.get("rate") == null || capped ? rate : rate.plusBasisPoints(points());
    }

    private int points() {
        return parameters.decimal("PRICE_OVERRIDE_BP", LocalDate.now(clock)).intValueExact();
    }

    private static @Nullable Percent percent(Map<String, Object> facts, String fact) {
        Object value = facts.get(fact);
        return value == null ? null : Percent.of(new BigDecimal(value.toString()));
    }
}
