package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Somebody was faster. */
public class TaskTaken extends Refused {

    TaskTaken(String holder) {
        super(holder);
    }
}
