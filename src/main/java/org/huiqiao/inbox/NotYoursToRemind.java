package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Only the manager of the customer and the lead of the branch remind, and nobody himself. */
public class NotYoursToRemind extends Refused {

    NotYoursToRemind(String name) {
        super(name);
    }
}
