package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** A waiver carries a reason. */
public class WaiverUnexplained extends Refused {

    public WaiverUnexplained(String code) {
        super(code);
    }
}
