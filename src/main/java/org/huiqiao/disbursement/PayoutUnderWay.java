package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The payout was sent and has no final answer: ask the bank, never send again (domain 1.12). */
public class PayoutUnderWay extends Refused {

    public PayoutUnderWay(String bankReference, PaymentStatus status) {
        super(bankReference, status);
    }
}
