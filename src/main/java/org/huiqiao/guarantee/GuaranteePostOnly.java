package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** Dealing with the guarantor is the post of the relationship manager, the letter that of disbursement review. */
public class GuaranteePostOnly extends Refused {

    public GuaranteePostOnly() {
        super();
    }
}
