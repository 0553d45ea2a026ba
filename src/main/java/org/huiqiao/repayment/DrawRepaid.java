package org.huiqiao.repayment;

import org.huiqiao.common.Money;

/** Part of a draw that came back: the limit is restored by {@code principal}, {@code rest} is still out. */
public record DrawRepaid(Money principal, Money interest, Draw rest) {

    public Money payment() {
        return principal.plus(interest);
    }
}
