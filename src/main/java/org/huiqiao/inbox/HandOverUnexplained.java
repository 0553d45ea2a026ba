package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A portfolio changes hands for a reason, between two managers of one branch. */
public class HandOverUnexplained extends Refused {

    HandOverUnexplained() {
        super();
    }
}
