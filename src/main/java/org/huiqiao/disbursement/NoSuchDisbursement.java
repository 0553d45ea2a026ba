package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Nothing is to be paid for this application yet. */
public class NoSuchDisbursement extends Refused {

    public NoSuchDisbursement(String applicationId) {
        super(applicationId);
    }
}
