package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Nothing is put aside for longer than a customer waits. */
public class SnoozeOutOfRange extends Refused {

    SnoozeOutOfRange(int mostDays) {
        super(mostDays);
    }
}
