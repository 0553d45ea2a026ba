package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Only an open condition that the policy lets be waived can be waived. */
public class ConditionNotWaivable extends Refused {

    public ConditionNotWaivable(String code) {
        super(code);
    }
}
