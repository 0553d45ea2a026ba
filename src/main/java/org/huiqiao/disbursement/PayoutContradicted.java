package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The bank's answer contradicts an earlier final one; a person has to look. */
public class PayoutContradicted extends Refused {

    public PayoutContradicted(String bankReference, PaymentStatus status, String answer) {
        super(bankReference, status, answer);
    }
}
