package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Outside working hours, too soon or too far ahead. */
public class SlotNotOffered extends Refused {

    SlotNotOffered() {
        super();
    }
}
