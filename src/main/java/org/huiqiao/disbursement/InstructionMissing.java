package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** There is no payment instruction yet. */
public class InstructionMissing extends Refused {

    public InstructionMissing(String applicationId) {
        super(applicationId);
    }
}
