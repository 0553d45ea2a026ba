package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** Customers neither freeze nor unfreeze their own limit. */
public class FreezingIsStaffWork extends Refused {

    public FreezingIsStaffWork() {
        super();
    }
}
