package org.huiqiao.inbox;

import java.util.Map;
import org.huiqiao.engine.TaskField;
import org.huiqiao.users.Actor;

/** The holder of a task filled in its form, and every field is valid. Whoever listens acts and completes the task. */
public record FormSubmitted(InboxItem task, Map<String, String> values, Map<String, TaskField> fields, Actor actor) {

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
