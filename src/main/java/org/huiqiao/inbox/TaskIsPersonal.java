package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The task was given to this person alone and cannot go back to a group. */
public class TaskIsPersonal extends Refused {

    TaskIsPersonal(String name) {
        super(name);
    }
}
