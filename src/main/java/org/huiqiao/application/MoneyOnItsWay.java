package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Too late to withdraw: the payment is being made. */
public class MoneyOnItsWay extends Refused {

    public MoneyOnItsWay(String applicationId) {
        super(applicationId);
    }
}
