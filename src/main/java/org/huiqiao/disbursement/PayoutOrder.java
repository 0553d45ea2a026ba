package org.huiqiao.disbursement;

import org.huiqiao.common.Money;

/** What goes to the core: the bank reference is the idempotency key on both sides. */
public record PayoutOrder(
        String applicationId, String bankReference, String loanReference, Money amount, Payee payee) {}
