package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The decision after a rejection carries its reasons. */
public class RejectionUnexplained extends Refused {

    public RejectionUnexplained() {
        super();
    }
}
