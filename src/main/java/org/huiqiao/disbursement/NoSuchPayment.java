package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** No payment has this bank reference. */
public class NoSuchPayment extends Refused {

    public NoSuchPayment(String bankReference) {
        super(bankReference);
    }
}
