package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** A frozen limit takes no draw and pays nothing out (G10); notes already booked go on. */
public class LimitFrozen extends Refused {

    public LimitFrozen(String reason) {
        super(reason);
    }
}
