package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** Only a declined guarantee is decided on again. */
public class GuaranteeNotDeclined extends Refused {

    public GuaranteeNotDeclined(GuaranteeStatus status) {
        super(status);
    }
}
