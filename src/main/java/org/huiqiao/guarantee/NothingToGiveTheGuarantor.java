package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** Material is only given when the guarantor asks for it. */
public class NothingToGiveTheGuarantor extends Refused {

    public NothingToGiveTheGuarantor(GuaranteeStatus status) {
        super(status);
    }
}
