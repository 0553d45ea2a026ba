package org.huiqiao.portal;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.contract.CostTable;
import org.jspecify.annotations.Nullable;

/**
 * What the bank offers and what it costs in all.
 *
 * @param caps how the limit came about; empty when the tables set none
 * @param limitedBy code of what kept the amount below the request; null when nothing did
 */
public record Offer(
        Money requested,
        Money amount,
        int termMonths,
        Percent rate,
        String repaymentMethod,
        Money firstPayment,
        Money lastPayment,
        CostTable cost,
        LocalDate validTo,
        List<String> conditions,
        List<Cap> caps,
        @Nullable String limitedBy) {

    /**
     * One of the caps of which the smallest makes the limit (D15).
     *
     * @param code what it rests on: request, product, model, collateral, thinFile, need
     * @param tightest the limit is this one
     */
    public record Cap(String code, Money amount, boolean tightest) {}

    public boolean isReduced() {
        return requested.exceeds(amount);
    }

    public boolean isPaymentsEqual() {
        return repaymentMethod.equals("EQUAL_INSTALMENT");
    }

    public Money totalPayment() {
        return amount.plus(cost.total());
    }
}
