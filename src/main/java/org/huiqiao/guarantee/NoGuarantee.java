package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** No guarantee was opened for this case. */
public class NoGuarantee extends Refused {

    public NoGuarantee(String applicationId) {
        super(applicationId);
    }
}
