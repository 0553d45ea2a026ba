package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** There is no letter to judge. */
public class NoLetterToVerify extends Refused {

    public NoLetterToVerify(GuaranteeStatus status) {
        super(status);
    }
}
