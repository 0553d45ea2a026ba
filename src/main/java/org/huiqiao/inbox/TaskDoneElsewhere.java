package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The task ends by what is done in the face-sign room, not by a form. */
public class TaskDoneElsewhere extends Refused {

    public TaskDoneElsewhere(String task) {
        super(task);
    }
}
