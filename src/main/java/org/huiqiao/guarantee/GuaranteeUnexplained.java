package org.huiqiao.guarantee;

import org.huiqiao.common.Refused;

/** A decision about a guarantee is explained. */
public class GuaranteeUnexplained extends Refused {

    public GuaranteeUnexplained() {
        super();
    }
}
