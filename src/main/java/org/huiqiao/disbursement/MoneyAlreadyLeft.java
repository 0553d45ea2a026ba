package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Money has left or may have left; it can no longer be withdrawn, only returned or repaid. */
public class MoneyAlreadyLeft extends Refused {

    public MoneyAlreadyLeft(PaymentStatus status) {
        super(status);
    }
}
