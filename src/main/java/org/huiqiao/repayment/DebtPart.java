package org.huiqiao.repayment;

/** What a payment can be for, in the order in which it is used up. */
public enum DebtPart {
    FEES,
    PENALTY,
    INTEREST,
    PRINCIPAL
}
