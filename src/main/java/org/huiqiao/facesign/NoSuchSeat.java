package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** There are two seats, or none for an online signature. */
public class NoSuchSeat extends Refused {

    NoSuchSeat(int seat) {
        super(seat);
    }
}
