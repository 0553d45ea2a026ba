package org.huiqiao.repayment;

import org.huiqiao.common.Money;

/** What an early repayment costs on its day, and the plan that is left; an empty one closes the loan. */
public record Prepaid(Money principal, Money interest, Money fee, Schedule rest) {

    public Money payment() {
        return principal.plus(interest).plus(fee);
    }
}
