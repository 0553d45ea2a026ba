package org.huiqiao.review;

import org.huiqiao.common.Percent;
import org.huiqiao.common.Refused;

/** The price may be raised only; below it the committee for prices decides (D17). */
public class RateBelowPrice extends Refused {

    RateBelowPrice(Percent rate) {
        super(rate);
    }
}
