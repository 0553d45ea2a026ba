package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** There is no such task for whoever asks. */
public class TaskNotFound extends Refused {

    TaskNotFound(String taskId) {
        super(taskId);
    }
}
