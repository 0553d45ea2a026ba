package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** A finished registration names its certificate. */
public class CertificateIncomplete extends Refused {

    public CertificateIncomplete(String orderNo) {
        super(orderNo);
    }
}
