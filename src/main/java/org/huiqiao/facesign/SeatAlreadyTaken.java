package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Somebody else sits there. */
public class SeatAlreadyTaken extends Refused {

    SeatAlreadyTaken(int seat) {
        super(seat);
    }
}
