package org.huiqiao.portal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product beside others.
 *
 * @param least yearly cost in percent with the best rating, interest and what third parties take; null without a price
 * @param most the same with a fair rating and the longest term
 * @param days working days to the money, as the bank's own deadlines add up (D31); 0: nobody has to wait
 * @param people who has to do something: codes of {@code portal.compare.people}
 * @param wins in what it is better than the others: codes of {@code portal.compare.wins}
 */
public record ComparedProduct(
        Estimate estimate,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int days,
        List<String> people,
        List<String> wins,
        boolean recommended) {

    ComparedProduct with(List<String> wins, boolean recommended) {
        return new ComparedProduct(estimate, least, most, days, people, wins, recommended);
    }
}
