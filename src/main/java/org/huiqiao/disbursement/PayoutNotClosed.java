package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** A new attempt needs a confirmed rejection or return of the last one. */
public class PayoutNotClosed extends Refused {

    public PayoutNotClosed(String bankReference, PaymentStatus status) {
        super(bankReference, status);
    }
}
