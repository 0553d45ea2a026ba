package org.huiqiao.review;

import org.huiqiao.common.Percent;
import org.huiqiao.common.Refused;

/** Below what an approver may lower the price to (D16), which is never below the floor (D17). */
public class RateBelowPrice extends Refused {

    RateBelowPrice(Percent rate) {
        super(rate);
    }
}
