package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Another customer has the last place of this slot. */
public class SlotTaken extends Refused {

    SlotTaken() {
        super();
    }
}
