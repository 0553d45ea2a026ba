package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Both seats belong to the bank. */
public class SeatForStaffOnly extends Refused {

    SeatForStaffOnly() {
        super();
    }
}
