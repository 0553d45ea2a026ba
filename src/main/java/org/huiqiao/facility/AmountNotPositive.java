package org.huiqiao.facility;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** A limit, a draw and a loan are more than nothing. */
public class AmountNotPositive extends Refused {

    public AmountNotPositive(Money amount) {
        super(amount);
    }
}
