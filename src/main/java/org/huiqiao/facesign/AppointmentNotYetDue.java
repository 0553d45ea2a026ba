package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Nobody has missed what has not begun. */
public class AppointmentNotYetDue extends Refused {

    AppointmentNotYetDue() {
        super();
    }
}
