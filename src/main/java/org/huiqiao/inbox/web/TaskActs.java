package org.huiqiao.inbox.web;

import java.util.Map;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.inbox.TaskDoneElsewhere;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** Sending off a form, the same for the page and the API. */
@Component
class TaskActs {

    private final Inbox inbox;
    private final TaskDesk desk;

    TaskActs(Inbox inbox, TaskDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    void complete(String taskId, Map<String, String> typed, Actor actor) {
        InboxItem task = inbox.held(taskId, actor);
        if (TaskPanels.ROOM.contains(task.taskKey())) {
            throw new TaskDoneElsewhere(task.name());
        }
        desk.submit(taskId, typed, actor);
    }
}
