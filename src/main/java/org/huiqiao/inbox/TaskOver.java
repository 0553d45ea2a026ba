package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The task was finished or is no longer needed. */
public class TaskOver extends Refused {

    TaskOver(String name) {
        super(name);
    }
}
