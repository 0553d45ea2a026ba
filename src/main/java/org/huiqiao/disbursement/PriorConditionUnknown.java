package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Only an open condition of the standing approval can be confirmed. */
public class PriorConditionUnknown extends Refused {

    public PriorConditionUnknown(String code) {
        super(code);
    }
}
