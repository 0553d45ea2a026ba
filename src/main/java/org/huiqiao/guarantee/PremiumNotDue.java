package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** A premium is paid once, when it is due. */
public class PremiumNotDue extends Refused {

    public PremiumNotDue(GuaranteeStatus status) {
        super(status);
    }
}
