package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Only those who hold the session act in it. */
public class NotInTheSeat extends Refused {

    NotInTheSeat() {
        super();
    }
}
