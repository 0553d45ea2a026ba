package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** An online signature needs no slot. */
public class NoAppointmentNeeded extends Refused {

    NoAppointmentNeeded() {
        super();
    }
}
