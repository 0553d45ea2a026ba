package org.huiqiao.review;

import org.huiqiao.common.Percent;
import org.huiqiao.common.Refused;

/** Above what an approver may raise the price to (D16). */
public class RateAbovePrice extends Refused {

    RateAbovePrice(Percent rate) {
        super(rate);
    }
}
