package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The application already has a disbursement with other terms. */
public class DisbursementOpenedOtherwise extends Refused {

    public DisbursementOpenedOtherwise(String applicationId) {
        super(applicationId);
    }
}
