package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Days in the wrong order or long past, or a substitute who could not do the work. */
public class AbsenceUnfit extends Refused {

    AbsenceUnfit() {
        super();
    }
}
