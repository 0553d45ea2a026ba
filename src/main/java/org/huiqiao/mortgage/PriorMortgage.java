package org.huiqiao.mortgage;

import org.huiqiao.common.Money;

/** An earlier mortgage. {@code kind} is MAX or GENERAL: a 最高额 one weighs its whole claim, not the balance (D14). */
public record PriorMortgage(String kind, Money maxClaim, Money balance) {

    Money claim() {
        return kind.equals("MAX") ? maxClaim : balance;
    }
}
