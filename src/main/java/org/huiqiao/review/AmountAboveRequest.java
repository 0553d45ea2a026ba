package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** Nobody approves more than was asked for. */
public class AmountAboveRequest extends Refused {

    AmountAboveRequest(Money requested) {
        super(requested);
    }
}
