package org.huiqiao.application;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** A renewal lends no more than what is still owed. */
public class AmountAboveOwed extends Refused {

    AmountAboveOwed(Money owed) {
        super(owed);
    }
}
