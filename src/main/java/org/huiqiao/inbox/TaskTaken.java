package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Somebody was faster. */
public class TaskTaken extends Refused {

    TaskTaken(@org.jspecify.annotations.Nullable String holder) {
        super(String.valueOf(holder));
    }
}
