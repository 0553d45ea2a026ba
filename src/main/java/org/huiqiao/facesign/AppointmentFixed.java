package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Too close to its start, or changed too often: the relationship manager has to be asked. */
public class AppointmentFixed extends Refused {

    AppointmentFixed() {
        super();
    }
}
