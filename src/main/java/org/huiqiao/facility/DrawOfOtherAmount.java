package org.huiqiao.facility;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** The draw was reserved for another amount. */
public class DrawOfOtherAmount extends Refused {

    public DrawOfOtherAmount(Money reserved, Money asked) {
        super(reserved, asked);
    }
}
