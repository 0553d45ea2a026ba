package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Agreeing to nothing is declining. */
public class ApprovedAmountNotPositive extends Refused {

    ApprovedAmountNotPositive() {
        super();
    }
}
