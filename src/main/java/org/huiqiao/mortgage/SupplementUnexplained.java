package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** A supplement says what it consists of. */
public class SupplementUnexplained extends Refused {

    public SupplementUnexplained() {
        super();
    }
}
