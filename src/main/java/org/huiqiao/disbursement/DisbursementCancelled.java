package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** The disbursement was cancelled. */
public class DisbursementCancelled extends Refused {

    public DisbursementCancelled(String applicationId) {
        super(applicationId);
    }
}
