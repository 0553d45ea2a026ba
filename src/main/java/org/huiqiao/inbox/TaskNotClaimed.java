package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A task of the group has to be claimed before it is done. */
public class TaskNotClaimed extends Refused {

    TaskNotClaimed(String name) {
        super(name);
    }
}
