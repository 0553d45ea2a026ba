package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The act belongs to 押品管理岗, or where the process says so to the RM. */
public class CollateralPostOnly extends Refused {

    public CollateralPostOnly() {
        super();
    }
}
